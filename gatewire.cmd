@echo off
rem The commands of Gatewire. See: gatewire help
call "%~dp0components\launch.cmd" %*
exit /b %ERRORLEVEL%
