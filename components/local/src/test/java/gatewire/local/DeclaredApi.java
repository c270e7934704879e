package gatewire.local;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Json.json;
import static gatewire.api.RequestOverrides.requestOverrides;
import static gatewire.api.Response.respond;
import static gatewire.api.ResponseOverrides.responseOverrides;
import static gatewire.api.TemplateCondition.when;

import com.pulumi.core.Output;
import gatewire.api.Api;
import gatewire.api.BucketReference;
import gatewire.api.Cors;
import gatewire.api.FunctionReference;
import gatewire.api.IntegrationResult;
import gatewire.api.MockBackend;
import gatewire.api.Request;
import gatewire.api.Values;
import gatewire.model.Stage;
import gatewire.pulumi.ApiArgs;
import gatewire.pulumi.ApiComponent;
import gatewire.pulumi.Bindings;
import gatewire.testing.LocalGatewayExtension;
import gatewire.testing.PulumiProgram;

/** An API with an example of each kind of mapping and template that {@code gatewire.api} writes. */
final class DeclaredApi {

  private static final BucketReference FILES = new BucketReference("files");
  private static final FunctionReference ASK = new FunctionReference("ask");

  private DeclaredApi() {}

  /** Returns a gateway for this API with the given backends. */
  static LocalGatewayExtension serving(String name, Cors cors, RecordedBackends backends) {
    return LocalGatewayExtension.serving(
        () ->
            LocalGateway.of(PulumiProgram.of(context -> declare(name, cors)).up())
                .backends(embedded -> backends));
  }

  /** Returns conditions that would hold if a value that is absent were true. */
  private static MockBackend conditions() {
    return mock()
        .when(when(Request.body("mode")).matches("dry.*"), respond(202))
        .when(when(Request.query("mode")).matches(".*"), respond(203))
        .when(when(Request.header("X-Mode")).matches("[a-z]+"), respond(205))
        .when(when(Request.body("count")).is("7"), respond(206))
        .when(when(Values.stageVariable("mode")).isPresent(), respond(207))
        .when(when(Values.context("authorizer.mode")).matches("any|none"), respond(208));
  }

  private static void declare(String name, Cors cors) {
    Api api =
        Api.named(name)
            .cors(cors)
            .binaryMediaTypes("image/png")
            .get("/files/{name}", s3(FILES).key("{name}"))
            .get("/health", mock().json(200, json().put("status", "ok")))
            .post("/mode", conditions())
            .post(
                "/ask/{id}",
                lambda(ASK)
                    .requestTemplate(
                        json()
                            .put("id", Request.path("id"))
                            .put("q", Request.query("q"))
                            .put("h", Request.header("X-Text"))
                            .put("b", Request.body("$.text"))
                            .put("literal", "a \"quote\", $dollar #hash \\ and\nline"))
                    .onSuccess(
                        respond(200).json(json().put("answer", IntegrationResult.body("$.text")))))
            .get(
                "/override/{id}",
                lambda(ASK)
                    .requestTemplate(json().put("id", Request.path("id")))
                    .overrides(
                        requestOverrides()
                            .header("X-Joined", Request.path("id"), Request.query("q")))
                    .onSuccess(
                        respond(200)
                            .json(json().put("text", IntegrationResult.body("$.text")))
                            .overrides(
                                responseOverrides()
                                    .status(409, when(IntegrationResult.body("$.text")).is("taken"))
                                    .header("X-Text", IntegrationResult.body("$.text")))))
            .build();
    new ApiComponent(
        name,
        ApiArgs.builder()
            .api(api)
            .stage(Stage.named("dev"))
            .bindings(
                Bindings.builder()
                    .bucket(FILES, Output.of("files"), Output.of("arn:aws:s3:::files"))
                    .function(ASK, Output.of("arn:aws:lambda:us-east-1:123456789012:function:ask"))
                    .build())
            .build());
  }
}
