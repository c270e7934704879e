package gatewire.diff;

import static gatewire.api.Declarations.http;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.api.HttpBackend;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.Model;
import gatewire.model.ParameterLocation;
import gatewire.model.PassthroughBehavior;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import gatewire.model.Text;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestComparisonTests {

  private static final RequestParameter TENANT =
      new RequestParameter(ParameterLocation.HEADER, "X-Tenant");

  @Test
  void a_validated_required_header_is_breaking() {
    assertThat(
            DiffRun.lines(
                api(method()),
                api(method().requestParameter(TENANT, true).requestValidator(all()))))
        .containsExactly("breaking POST /pets now requires header X-Tenant");
  }

  @Test
  void names_of_headers_have_no_case() {
    RequestParameter lower = new RequestParameter(ParameterLocation.HEADER, "x-tenant");
    assertThat(
            DiffRun.lines(
                api(method().requestParameter(TENANT, true)),
                api(method().requestParameter(lower, true))))
        .isEmpty();
  }

  @Test
  void a_validator_rejects_requests_that_passed_before() {
    Method.Builder before =
        method().requestParameter(TENANT, true).requestModel("application/json", "Pet");
    Method.Builder after =
        method()
            .requestParameter(TENANT, true)
            .requestModel("application/json", "Pet")
            .requestValidator(all());
    assertThat(DiffRun.lines(api(before), api(after)))
        .containsExactly(
            "breaking POST /pets now rejects requests without a required parameter",
            "breaking POST /pets now rejects bodies that do not match the model");
    assertThat(DiffRun.lines(api(after), api(before)))
        .containsExactly(
            "compatible POST /pets no longer rejects requests without a required parameter",
            "compatible POST /pets no longer rejects bodies that do not match the model");
  }

  @Test
  void a_passthrough_behavior_that_rejects_other_content_types_is_breaking() {
    Integration.Builder mapped = mapped().requestTemplate("application/json", "{}");
    assertThat(
            DiffRun.lines(
                api(method().integration(mapped.build())),
                api(
                    method()
                        .integration(
                            mapped.passthroughBehavior(PassthroughBehavior.NEVER).build()))))
        .containsExactly(
            "breaking POST /pets now rejects bodies with 415, except of the content types [application/json]");
  }

  @Test
  void a_shorter_timeout_is_risky() {
    assertThat(
            DiffRun.lines(
                api(method().integration(mapped().build())),
                api(method().integration(mapped().timeout(Duration.ofSeconds(5)).build()))))
        .containsExactly("risky POST /pets waits 5000 ms for the backend instead of 29000 ms");
  }

  @Test
  void another_backend_is_risky() {
    assertThat(
            DiffRun.lines(
                Api.named("pets").get("/pets", http("https://a.example")),
                Api.named("pets").get("/pets", http("https://b.example"))))
        .containsExactly(
            "risky GET /pets calls HTTP GET https://b.example instead of HTTP GET https://a.example");
  }

  @Test
  void a_renamed_path_parameter_calls_the_same_backend() {
    HttpBackend before = http("https://a.example/{petId}");
    HttpBackend after = http("https://a.example/{id}");
    assertThat(
            DiffRun.lines(
                Api.named("pets").get("/pets/{petId}", before),
                Api.named("pets").get("/pets/{id}", after)))
        .containsExactly(
            "compatible GET /pets/{id} renames path parameter {petId} to {id}; its URLs stay the same");
  }

  private static Optional<String> all() {
    return Optional.of("all");
  }

  private static Method.Builder method() {
    return Method.builder(HttpMethod.POST, PathTemplate.parse("/pets"), mapped().build());
  }

  private static Integration.Builder mapped() {
    return Integration.builder(IntegrationType.HTTP)
        .httpMethod("POST")
        .uri(Text.of("https://a.example"));
  }

  private static RestApi api(Method.Builder method) {
    return RestApi.builder("pets")
        .requestValidator(new RequestValidator("all", true, true))
        .model(Model.json("Pet", "{\"type\":\"object\"}"))
        .method(method.build())
        .build();
  }
}
