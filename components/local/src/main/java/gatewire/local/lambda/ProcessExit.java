package gatewire.local.lambda;

/**
 * How a function's process ended.
 *
 * @param code as Java gives it: 128 and the signal's number for a process that a signal ended
 */
record ProcessExit(int code) {

  /** In Lambda's words. */
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
