@echo off
rem Builds the files that changed and runs a command of Gatewire. The script gatewire.cmd starts it.
setlocal
set "caller=%CD%"
cd /d "%~dp0.." || exit /b 1
if defined JAVA_HOME (set "java=%JAVA_HOME%\bin\java.exe") else (set "java=java.exe")
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo Gatewire needs a JDK of version 17 or newer: "%java%" does not start. Install one, or set JAVA_HOME. 1>&2
  exit /b 1
)
set "archive=-XX:SharedArchiveFile=target\gatewire\classes.jsa -Xlog:disable -Xlog:all=error:stderr"
set "build=components\inspect\src\main\java\gatewire\launch\Build.java"
if exist target\classes\gatewire\launch\Build.class set "build=-cp target\classes gatewire.launch.Build"
if exist target\gatewire\classes.jsa set "build=%archive% @target\gatewire\java.args gatewire.launch.Build"
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %build% 1>&2
if errorlevel 1 exit /b 1
if "%~1"=="" (set "command=help") else (set "command=")
rem Commands run without the JVM's second compiler, so that they start a third faster; see launch.sh.
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %archive% @target\gatewire\java.args %GATEWIRE_JAVA_OPTIONS% "-Dgatewire.caller=%caller%" gatewire.cli.Main %command% %*
exit /b %ERRORLEVEL%
