package gatewire.operations;

import static gatewire.api.Authorizers.token;
import static gatewire.api.Backends.lambdaProxy;
import static gatewire.api.Backends.mock;
import static gatewire.api.Backends.mocked;
import static gatewire.api.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gatewire.api.Api;
import gatewire.api.Backend;
import gatewire.api.FunctionReference;
import gatewire.check.Report;
import gatewire.check.rule.Finding;
import gatewire.model.Authorization;
import gatewire.model.Grant;
import gatewire.model.HttpMethod;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.openapi.ApiDocument;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OpenApiTests {

  private static final FunctionReference GET_PET = new FunctionReference("get-pet");

  private static final String PETS =
      """
      openapi: 3.0.3
      info: { title: pets, version: '1' }
      paths:
        /pets:
          get:
            operationId: listPets
            responses:
              '200':
                description: ok
                headers: { X-Count: { schema: { type: integer } } }
                content: { application/json: { schema: { type: array, items: { type: string } } } }
              '503': { description: later }
        /pets/{id}:
          get:
            operationId: get-pet
            security: [ { bearer: [] } ]
            responses:
              '200': { description: ok, content: { text/plain: { example: "it's $5 #1" } } }
      components:
        securitySchemes: { bearer: { type: http, scheme: bearer } }
      """;

  record Both(Backend listPets, Backend getPet) {}

  record One(Backend listPets) {}

  record Other(Backend listPets, Backend getPets, Backend deletePet) {}

  private static List<Finding> errors(Api api) {
    return Report.of(api.restApi()).errors();
  }

  private static Method method(Api api, String path) {
    return api.restApi().method(HttpMethod.GET, PathTemplate.parse(path)).orElseThrow();
  }

  @Nested
  class Matching {

    @Test
    void each_operation_gets_the_backend_of_its_component() {
      Api api =
          OpenApi.text(PETS)
              .integrate(new Both(mocked(), lambdaProxy(GET_PET)))
              .authorizer(token("bearer", GET_PET))
              .build();

      assertThat(errors(api)).isEmpty();
      assertThat(api.restApi().name()).isEqualTo("pets");
      assertThat(method(api, "/pets").integration().type()).isEqualTo(IntegrationType.MOCK);
      assertThat(method(api, "/pets/{id}").integration().type())
          .isEqualTo(IntegrationType.AWS_PROXY);
    }

    @Test
    void an_operation_without_a_component_is_reported() {
      assertThat(errors(OpenApi.text(PETS).integrate(new One(mocked())).build()))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.toString())
                      .contains(
                          "these operations have no backend: get-pet (GET /pets/{id})",
                          "record Operations(Backend listPets, Backend getPet) {}"));
    }

    @Test
    void all_mismatches_are_one_finding() {
      assertThat(
              errors(OpenApi.text(PETS).integrate(new Other(mocked(), mocked(), mocked())).build()))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.toString())
                      .contains(
                          "get-pet (GET /pets/{id})",
                          "the components [getPets, deletePet] do not match an operation",
                          "[getPet, listPets]"));
    }

    @Test
    void a_component_without_a_backend_is_reported() {
      assertThat(errors(OpenApi.text(PETS).integrate(new Both(mocked(), null)).build()))
          .anySatisfy(
              finding ->
                  assertThat(finding.toString())
                      .contains("component 'getPet' is not a Backend but null"));
    }

    @Test
    void a_document_with_integrations_needs_no_record_and_may_be_replaced_in_part() {
      Api mocks = OpenApi.text(PETS).mockAll().authorizer(token("bearer", GET_PET)).build();
      String exported =
          ApiDocument.write(mocks.restApi(), reference -> reference.name() + "-1").toString();

      Api same = OpenApi.text(exported).integrate().build();
      Api replaced = OpenApi.text(exported).integrate(new One(lambdaProxy(GET_PET))).build();

      assertThat(errors(same)).isEmpty();
      assertThat(same.restApi().methods()).isEqualTo(mocks.restApi().methods());
      assertThat(method(replaced, "/pets").integration().type())
          .isEqualTo(IntegrationType.AWS_PROXY);
      assertThat(method(replaced, "/pets/{id}")).isEqualTo(method(mocks, "/pets/{id}"));
    }

    @Test
    void without_a_record_an_operation_without_an_integration_is_a_finding() {
      assertThat(errors(OpenApi.text(PETS).integrate().build()))
          .anySatisfy(
              finding ->
                  assertThat(finding.toString())
                      .contains("listPets (GET /pets), get-pet (GET /pets/{id})"));
    }
  }

  @Nested
  class Rejected {

    @Test
    void an_undeclared_status_is_reported_with_the_declared_ones() {
      Backend teapot = mock().json(418, json().put("short", "stout"));

      assertThat(
              errors(
                  OpenApi.text(PETS)
                      .integrate(new Both(teapot, mocked()))
                      .authorizer(token("bearer", GET_PET))
                      .build()))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.toString())
                      .contains(
                          "GET /pets",
                          "418",
                          "[200, 503]",
                          "Output mapping refers to an invalid method response: 418"));
    }

    @Test
    void an_undeclared_header_is_reported_with_the_declared_ones() {
      Backend tagged = mock().status(200).header("ETag", gatewire.api.Values.literal("v1"));

      assertThat(
              errors(
                  OpenApi.text(PETS)
                      .integrate(new Both(tagged, mocked()))
                      .authorizer(token("bearer", GET_PET))
                      .build()))
          .singleElement()
          .satisfies(
              finding ->
                  assertThat(finding.toString()).contains("GET /pets", "'ETag'", "[X-Count]"));
    }

    @Test
    void a_security_scheme_without_an_authorizer_is_reported_instead_of_ignored() {
      assertThat(errors(OpenApi.text(PETS).mockAll().build()))
          .singleElement()
          .satisfies(
              finding -> assertThat(finding.toString()).contains("GET /pets/{id}", "'bearer'"));
    }

    @Test
    void a_mock_of_an_undeclared_status_is_reported_with_the_declared_ones() {
      assertThat(errors(OpenApi.text(PETS).integrate(new Both(mocked(404), mocked())).build()))
          .anySatisfy(
              finding ->
                  assertThat(finding.toString())
                      .contains("listPets (GET /pets) declares no response 404", "[200, 503]"));
    }

    @Test
    void a_mocked_operation_without_a_document_is_a_finding() {
      assertThat(errors(Api.named("pets").get("/", mocked()).build()))
          .anySatisfy(
              finding -> assertThat(finding.toString()).contains("no OpenAPI document declares"));
    }
  }

  @Nested
  class Mocks {

    @Test
    void are_replaced_one_by_one_by_the_components_accessor() {
      Both backends =
          OpenApi.text(PETS)
              .mockAll(Both.class)
              .replace(Both::getPet, lambdaProxy(GET_PET))
              .backends();

      assertThat(backends.listPets()).isEqualTo(mocked());
      assertThat(backends.getPet()).hasToString(lambdaProxy(GET_PET).toString());
    }

    @Test
    void a_function_that_is_not_an_accessor_is_rejected() {
      MockedOperations<Both> mocks = OpenApi.text(PETS).mockAll(Both.class);

      assertThatThrownBy(() -> mocks.replace(both -> mock(), mock()))
          .hasMessageContaining("Both::listPets");
    }

    @Test
    void respond_with_examples_and_with_values_that_schemas_allow() {
      Api api = OpenApi.text(PETS).mockAll().authorizer(token("bearer", GET_PET)).build();
      IntegrationResponse list = method(api, "/pets").integration().responses().get(0);
      IntegrationResponse get = method(api, "/pets/{id}").integration().responses().get(0);

      assertThat(list.templates()).containsEntry("application/json", "[\"string\"]");
      assertThat(list.headers().get("X-Count").expression()).isEqualTo("'1'");
      assertThat(get.templates().get("text/plain")).contains("it's");
      assertThat(get.headers().get("Content-Type").expression())
          .isEqualTo("'text/plain; charset=utf-8'");
    }

    @Test
    void let_clients_choose_if_the_program_allows_it() {
      Api api =
          OpenApi.text(PETS)
              .integrate(
                  new Both(
                      mocked().chosenBy(gatewire.api.Request.header("X-Mock-Status")), mocked()))
              .authorizer(token("bearer", GET_PET))
              .build();

      assertThat(errors(api)).isEmpty();
      assertThat(method(api, "/pets").integration().responses())
          .extracting(response -> response.status().value())
          .containsExactly(200, 503);
    }
  }

  @Test
  void the_programs_authorizer_replaces_the_scheme_with_its_name() {
    Api api = OpenApi.text(PETS).mockAll().authorizer(token("bearer", GET_PET)).build();

    assertThat(method(api, "/pets/{id}").authorization())
        .isEqualTo(new Authorization.Custom("bearer"));
    assertThat(api.restApi().authorizers()).hasSize(1);
    assertThat(api.grants(api.restApi().authorizers().get(0)))
        .singleElement()
        .isInstanceOf(Grant.InvokeFunction.class);
    assertThat(api.bindings()).containsExactly("get-pet");
  }

  @Test
  void unsupported_parts_of_the_document_stay_with_the_api() {
    Api api =
        OpenApi.text(PETS.replace("operationId: listPets", "parameters: [{name: c, in: cookie}]"))
            .mockAll()
            .build();

    assertThat(api.unsupported())
        .containsExactly(
            "the document: /paths/~1pets/get/parameters/0: Parameter 'c' of method 'GET /pets' is in"
                + " 'cookie', which a method does not declare. Ignoring.");
  }

  @Test
  void a_document_that_is_not_on_the_class_path_is_reported_with_the_place_for_it() {
    assertThatThrownBy(() -> OpenApi.resource("nowhere.yaml"))
        .hasMessageContaining("nowhere.yaml is not on the class path");
  }
}
