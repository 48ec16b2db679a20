@echo off
rem The command line of Forum. From a batch file, cmd waits for Forum.exe although it is a window program,
rem lets it print in this console, and passes its exit code on. Forum prints UTF-8.
setlocal
for /f "tokens=2 delims=:." %%p in ('chcp') do set "page=%%p"
chcp 65001 >nul
"%~dp0..\Forum.exe" --cli %*
set "code=%ERRORLEVEL%"
chcp %page% >nul
exit /b %code%
