package gatewire.local;

import gatewire.cli.RouteFilter;
import gatewire.cli.Version;
import gatewire.local.exchange.DeployedApi;
import gatewire.local.exchange.Identity;
import gatewire.local.source.IdentityFile;
import gatewire.local.source.KeySetFile;
import gatewire.local.watch.WatchedFiles;
import gatewire.model.RestApi;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code serve}, which serves APIs on this machine until the process ends. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    customSynopsis = "gatewire serve [OPTION...]",
    description =
        "Serves the program's API on this machine, with embedded S3 and Lambda, or with the services at --endpoint-url.")
final class ServeCommand implements Callable<Integer> {

  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--stage",
      paramLabel = "NAME",
      defaultValue = "dev",
      description = "The stage of documents (default: ${DEFAULT-VALUE}).")
  private String stage = "dev";

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen at (default: ${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to listen at; 0 uses a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "Another host name to accept; repeatable.")
  private List<String> allowedHosts = new ArrayList<>();

  @Option(
      names = "--endpoint-url",
      paramLabel = "URL",
      description =
          "Send calls to AWS services to this URL; AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_<SERVICE> do the same.")
  private Optional<String> endpointUrl = Optional.empty();

  @Option(
      names = "--record-services",
      description =
          "Return requests to AWS services that have neither an embedded replacement nor --endpoint-url to the client, as JSON.")
  private boolean recordServices;

  @Option(
      names = "--identity",
      paramLabel = "FILE",
      description =
          "The caller's identity for IAM and Cognito methods: a JSON file with claims or a principal.")
  private Optional<Path> identity = Optional.empty();

  @Option(
      names = "--jwks",
      paramLabel = "FILE",
      description =
          "The user pool's keys, .well-known/jwks.json: verify the signature of Cognito tokens (default: believe it).")
  private Optional<Path> jwks = Optional.empty();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "The folder in which the embedded S3 stores objects (default: target/gatewire/s3).")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--verbose",
      description =
          "Print a line for each request, with the execution log of a failed one; twice: print the execution log of each request.")
  private boolean[] verbose = {};

  @Mixin private RouteFilter routes = new RouteFilter();

  @Option(
      names = "--watch",
      description =
          "Serve changes of src/, of the stack's configuration or of the given files without a restart.")
  private boolean watch;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws InterruptedException {
    if (port < 0 || port > 65535) {
      throw new ParameterException(
          spec.commandLine(), "--port " + port + " is not between 0 and 65535");
    }
    // Resolve names with the JVM, as other Java programs do, so that VPNs and hosts files work.
    System.setProperty("vertx.disableDnsResolver", "true");
    // Netty's flight recorder events would load about fifty classes at startup.
    System.setProperty("io.netty.jfr.enabled", "false");
    Terminal terminal =
        Terminal.of(spec.commandLine().getOut(), spec.commandLine().getErr(), System.getenv());
    // Before the source is loaded, so that a save while it loads is not missed.
    Optional<WatchedFiles.Snapshot> before =
        watch ? Optional.of(source.files().look()) : Optional.empty();
    SlowStart slow = SlowStart.announceOn(terminal, source.isProgram());
    try (LocalGateway gateway = builder(terminal).start()) {
      slow.end();
      routes.verify(restApis(gateway), spec.commandLine());
      gateway.notes().forEach(terminal::warn);
      StringWriter banner = new StringWriter();
      StartupBanner.print(gateway, new PrintWriter(banner));
      terminal.print(banner.toString().stripTrailing());
      before.ifPresent(files -> Watching.start(source, gateway, terminal, files));
      new CountDownLatch(1).await(); // until the process is killed
    } finally {
      slow.end();
    }
    return 0;
  }

  private LocalGateway.Builder builder(Terminal terminal) {
    LocalGateway.Builder builder =
        source
            .builder(terminal::warn)
            .stage(stage)
            .host(host)
            .port(port)
            .recordServices(recordServices)
            .data(data.orElse(Path.of("target", "gatewire", "s3")))
            .functionLog((function, line) -> terminal.print(function + " | " + line))
            .traceListener(new RequestLines(terminal, detail(), routes::selects));
    allowedHosts.forEach(builder::allowHost);
    endpointUrl.ifPresent(builder::endpointUrl);
    caller().ifPresent(builder::identity);
    return builder;
  }

  private Optional<Identity> caller() {
    Optional<Identity> known = identity.map(IdentityFile::read);
    return jwks.map(KeySetFile::read)
        .map(keys -> known.orElse(Identity.UNKNOWN).withTokenKeys(keys))
        .or(() -> known);
  }

  private static List<RestApi> restApis(LocalGateway gateway) {
    return gateway.apis().stream()
        .flatMap(api -> api.stages().stream())
        .map(DeployedApi::api)
        .toList();
  }

  private RequestLines.Detail detail() {
    return switch (verbose.length) {
      case 0 -> RequestLines.Detail.FAILURES;
      case 1 -> RequestLines.Detail.LINES;
      default -> RequestLines.Detail.LOGS;
    };
  }
}
