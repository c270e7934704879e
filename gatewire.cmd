@echo off
rem Runs the commands of Gatewire, see gatewire help
call "%~dp0components\launch.cmd" %*
exit /b %ERRORLEVEL%
