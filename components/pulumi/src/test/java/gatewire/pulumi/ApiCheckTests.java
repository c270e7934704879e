package gatewire.pulumi;

import static gatewire.api.Backends.lambda;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.s3;
import static gatewire.api.Values.literal;
import static gatewire.pulumi.ApiFixtures.GET_PET;
import static gatewire.pulumi.ApiFixtures.PHOTOS;
import static gatewire.pulumi.ApiFixtures.args;
import static gatewire.pulumi.ApiFixtures.pets;
import static gatewire.pulumi.ApiFixtures.program;
import static org.assertj.core.api.Assertions.assertThat;

import com.pulumi.core.Output;
import gatewire.api.ApiBuilder;
import gatewire.model.LoggingLevel;
import gatewire.model.MethodSettings;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import gatewire.stack.recording.LogMessage;
import gatewire.stack.recording.RecordedStack;
import gatewire.testing.PulumiProgram;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that an API with errors stops the program before any resource is registered, with all
 * errors in one message.
 */
class ApiCheckTests {

  @ParameterizedTest(name = "{0}")
  @MethodSource("mistakes")
  void registers_nothing_of_an_api_with(String mistake, ApiBuilder api, String message) {
    PulumiProgram.FailedProgram component = program(args(api)).failing();
    PulumiProgram.FailedProgram before =
        PulumiProgram.of(context -> ApiCheck.check(context, api.build())).failing();

    assertThat(component.message()).isEqualTo(message);
    assertThat(component.resources()).isEmpty();
    assertThat(before.message()).isEqualTo(message);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(
            "no route",
            pets(),
            """
            API 'pets' has 1 error, nothing was deployed:
            [no-methods] API 'pets': it has no method, and API Gateway cannot deploy an API without methods
              AWS: The REST API doesn't contain any methods
              fix: declare a route, for example GET /health"""),
        Arguments.of(
            "a route twice",
            pets().get("/pets", mock()).get("/pets/", mock()),
            """
            API 'pets' has 1 error, nothing was deployed:
            [duplicate-route] GET /pets: the route is declared 2 times; a path can have each HTTP method only once
              AWS: Method already exists for this resource
              fix: keep one of them; a trailing slash does not make a different path"""),
        Arguments.of(
            "two parameters side by side",
            pets().get("/pets/{id}", mock()).get("/pets/{petId}/photo", mock()),
            """
            API 'pets' has 1 error, nothing was deployed:
            [sibling-path-parameters] /pets: it has the variable parts [{id}, {petId}] below it; only one is allowed
              AWS: A sibling ({id}) of this resource already has a variable path part -- only one is allowed
              fix: use the same name in every route, for example {id}"""),
        Arguments.of(
            "a parameter that the path does not have",
            pets().get("/pets/{id}", s3(PHOTOS).key("{petId}.png")),
            """
            API 'pets' has 1 error, nothing was deployed:
            [unmapped-uri-placeholder] GET /pets/{id}: the integration URI has {petId}, which no mapping fills (mapped: none; the route has: [id])
              AWS: Execution failed due to configuration error: Illegal character in path
              fix: map integration.request.path.petId, or use a placeholder that is mapped"""),
        Arguments.of(
            "three mistakes at once",
            pets()
                .get("pets", mock())
                .post("/photos/{id}", s3(PHOTOS))
                .get("/pets/{petId}", lambda(GET_PET).header("ETag", literal("a\tb"))),
            """
            API 'pets' has 3 errors, nothing was deployed:
            [unparsed] GET pets: path 'pets' must start with '/'
              fix: write a path such as /pets/{petId}, or /files/{key+} for all paths below /files
            [unparsed] POST /photos/{id}: S3 does not support POST for one object: use GET, HEAD, PUT or DELETE, or set one of them with .method(…)
            [invalid-mapping-expression] GET /pets/{petId}: integration response 200 maps header 'ETag' from ''a\tb'', but request and response mappings both accept context.NAME, stageVariables.NAME or a literal in single quotes that contains no control character
              AWS: Invalid mapping expression specified: 'a\tb'
              fix: remove the control character from the value"""));
  }

  @Test
  void reports_missing_and_unused_bindings() {
    ApiBuilder api = pets().get("/photos/{id}", s3(PHOTOS)).get("/pets", lambda(GET_PET));
    Bindings wrong =
        Bindings.builder()
            .bind("photo", java.util.Map.of("arn", Output.of("arn:aws:s3:::photo")))
            .function(GET_PET, Output.of(ApiFixtures.FUNCTION_ARNS + "get-pet"))
            .build();
    PulumiProgram.FailedProgram failed = program(args(api).bindings(wrong)).failing();

    assertThat(failed.message())
        .isEqualTo(
            """
            API 'pets' has 2 errors, nothing was deployed:
            [unbound-reference] GET /photos/{id}: 'photos' has no binding (bound: [get-pet, photo])
              fix: bind 'photos' to its bucket, function or other resource in the Bindings of the component
            [unused-binding] API 'pets': 'photo' is bound, but no route refers to it (routes refer to: [get-pet, photos])
              fix: remove the binding, or correct the name in the route that should use it""");
    assertThat(failed.resources()).isEmpty();
  }

  @Test
  void logs_features_of_a_document_that_api_gateway_does_not_support() {
    ApiBuilder api =
        pets()
            .contract(RestApi.builder("pets").build(), List.of("pets.yaml: /webhooks: Ignoring."))
            .get("/pets", mock());
    RecordedStack stack = PulumiProgram.of(context -> ApiCheck.check(context, api.build())).up();

    assertThat(stack.messages())
        .containsExactly(
            new LogMessage(LogMessage.Severity.WARNING, "pets.yaml: /webhooks: Ignoring."));
  }

  @Test
  void warns_of_objects_of_any_type_without_binary_media_types() {
    ApiBuilder api = pets().get("/files/{key+}", s3(PHOTOS)).put("/files/{key+}", s3(PHOTOS));

    assertThat(warnings(api))
        .singleElement()
        .asString()
        .contains("[objects-as-text] API 'pets': [GET /files/{key+}, PUT /files/{key+}]");
    assertThat(warnings(api.binaryMediaTypes("image/png"))).isEmpty();
  }

  private static List<LogMessage> warnings(ApiBuilder api) {
    return PulumiProgram.of(context -> ApiCheck.check(context, api.build())).up().messages();
  }

  @Test
  void logs_a_warning_without_stopping() {
    ApiBuilder api = pets().get("/pets", lambda(GET_PET).timeout(Duration.ofSeconds(60)));
    RecordedStack stack = PulumiProgram.of(context -> ApiCheck.check(context, api.build())).up();

    assertThat(stack.messages())
        .containsExactly(
            new LogMessage(
                LogMessage.Severity.WARNING,
                """
                [timeout-needs-quota] GET /pets: the integration's timeout is 60000 ms; the maximum is 29000 ms unless the quota was raised
                  fix: shorten it, or raise the account's quota first, which may reduce its throttle quota"""));
  }

  @Test
  void suppresses_a_warning_about_a_stage() {
    Stage writingLogs =
        Stage.builder("dev").settings(MethodSettings.NONE.loggingLevel(LoggingLevel.ERROR)).build();
    ApiBuilder api = pets().get("/health", mock());

    assertThat(warnings(api, writingLogs))
        .singleElement()
        .asString()
        .contains("[logs-need-an-account-role] stage 'dev'");
    assertThat(
            warnings(
                api.suppress("logs-need-an-account-role", "another stack assigns the role"),
                writingLogs))
        .isEmpty();
  }

  private static List<LogMessage> warnings(ApiBuilder api, Stage stage) {
    return PulumiProgram.of(context -> ApiCheck.check(context, api.build(), stage)).up().messages();
  }
}
