package gatewire.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of the library, as {@code --version} prints it. */
public final class Version implements IVersionProvider {

  /** The version number. Change it together with the heading of the CHANGELOG. */
  static final String NUMBER = "0.1.0-SNAPSHOT";

  @Override
  public String[] getVersion() {
    return new String[] {
      "gatewire %s (Java %s)".formatted(NUMBER, System.getProperty("java.version"))
    };
  }
}
