package gatewire.local.lambda;

/**
 * The exit of a function's process.
 *
 * @param code Java's exit code: 128 plus the signal's number if a signal ended the process
 */
record ProcessExit(int code) {

  /** Returns Lambda's description of the exit. */
  String description() {
    if (code == 0) {
      return "Runtime exited without providing a reason";
    }
    return "Runtime exited with error: "
        + switch (code - 128) {
          case 6 -> "signal: aborted";
          case 9 -> "signal: killed";
          case 11 -> "signal: segmentation fault";
          case 15 -> "signal: terminated";
          default -> "exit status " + code;
        };
  }
}
