package gatewire.local;

import gatewire.cli.StackOptions;
import gatewire.cli.TemplateOptions;
import gatewire.cli.Version;
import gatewire.local.exchange.Identity;
import gatewire.local.source.IdentityFile;
import gatewire.local.source.KeySetFile;
import gatewire.stack.ResourceState;
import gatewire.stack.StackExport;
import gatewire.stack.cloudformation.CloudFormationTemplate;
import gatewire.stack.recording.LogMessage;
import gatewire.stack.recording.RecordedStack;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

  @Mixin private StackOptions stack = new StackOptions();

  @ArgGroup private @Nullable OtherSource other;

  /** The source of the APIs if it is not the program. */
  static final class OtherSource {
    @Option(
        names = "--openapi",
        paramLabel = "FILE|DIR",
        required = true,
        description =
            "Serve OpenAPI documents instead; repeatable. Each *.json or *.yaml file in a folder is an API, whose id is the file's name; NAME.stage.json contains the settings of NAME.")
    private List<Path> openapi = new ArrayList<>();

    @Option(
        names = "--stack-export",
        paramLabel = "FILE",
        required = true,
        description = "Serve the output of 'pulumi stack export' instead.")
    private Optional<Path> stackExport = Optional.empty();

    @Option(
        names = "--template",
        paramLabel = "FILE",
        required = true,
        description =
            "Serve the API of a CloudFormation template instead, also of SAM, 'cdk synth' or 'serverless package'.")
    private Optional<Path> template = Optional.empty();
  }

  @Mixin private TemplateOptions templates = new TemplateOptions();

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

  @Option(names = "--verbose", description = "Print each request's execution log.")
  private boolean verbose;

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
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (LocalGateway gateway = builder(out, err).start()) {
      gateway.notes().forEach(err::println);
      err.flush();
      StartupBanner.print(gateway, out);
      new CountDownLatch(1).await(); // until the process is killed
    }
    return 0;
  }

  private LocalGateway.Builder builder(PrintWriter out, PrintWriter err) {
    LocalGateway.Builder builder =
        source(err)
            .stage(stage)
            .host(host)
            .port(port)
            .recordServices(recordServices)
            .data(data.orElse(Path.of("target", "gatewire", "s3")))
            .functionLog((function, line) -> out.println(function + " | " + line));
    allowedHosts.forEach(builder::allowHost);
    endpointUrl.ifPresent(builder::endpointUrl);
    caller().ifPresent(builder::identity);
    return builder.traceListener(
        verbose ? out::println : trace -> trace.failure().ifPresent(out::println));
  }

  private Optional<Identity> caller() {
    Optional<Identity> known = identity.map(IdentityFile::read);
    return jwks.map(KeySetFile::read)
        .map(keys -> known.orElse(Identity.UNKNOWN).withTokenKeys(keys))
        .or(() -> known);
  }

  private LocalGateway.Builder source(PrintWriter err) {
    if (other != null && other.stackExport.isPresent()) {
      return LocalGateway.ofResources(StackExport.read(other.stackExport.get()));
    } else if (other != null && other.template.isPresent()) {
      CloudFormationTemplate template = templates.read(other.template.get());
      template.notes().forEach(err::println);
      return LocalGateway.ofResources(template.resources());
    } else if (other != null) {
      return LocalGateway.ofDocuments(other.openapi, templates.values());
    }
    return LocalGateway.ofResources(() -> record(err));
  }

  private List<ResourceState> record(PrintWriter err) {
    RecordedStack recorded = stack.record();
    recorded.messages().stream()
        .filter(message -> message.severity() != LogMessage.Severity.INFO)
        .forEach(message -> err.println(message.severity() + " " + message.text()));
    return recorded.resources();
  }
}
