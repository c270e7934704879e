package gatewire.local;

import gatewire.describe.CurlLine;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.source.LoadedApi;
import java.io.PrintWriter;

/** Prints the routes, each with a command that calls it, and then the address. */
final class StartupBanner {

  private StartupBanner() {}

  static void print(LocalGateway gateway, PrintWriter out) {
    boolean only = gateway.apis().size() == 1;
    for (LoadedApi api : gateway.apis()) {
      for (DeployedApi deployed : api.stages()) {
        String stage = deployed.stage().name();
        String base =
            only ? gateway.address() + "/" + stage : gateway.url(api.id(), stage, "").toString();
        out.println("%s, stage %s".formatted(deployed.api().name(), stage));
        CurlLine.all(base, deployed.api())
            .forEach(
                (route, line) ->
                    out.println(
                        "  %-32s %s%s"
                            .formatted(
                                route, withKey(line, deployed), note(gateway, deployed, route))));
        out.println();
      }
    }
    out.println("Listening on " + gateway.address());
    out.flush();
  }

  private static String note(LocalGateway gateway, DeployedApi deployed, String route) {
    return deployed.api().methods().stream()
        .filter(method -> method.route().equals(route))
        .findFirst()
        .flatMap(method -> gateway.runtime().standIns().note(deployed, method))
        .map(note -> "  # " + note)
        .orElse("");
  }

  /**
   * Adds a generated API key to the command. It is not a secret, and a developer has no other way
   * to find it.
   */
  private static String withKey(String line, DeployedApi deployed) {
    return deployed.apiKeys().stream()
        .filter(key -> key.enabled() && key.inUsagePlan() && key.isMadeUp())
        .findFirst()
        .map(key -> line.replace(CurlLine.KEY_HEADER + "KEY", CurlLine.KEY_HEADER + key.value()))
        .orElse(line);
  }
}
