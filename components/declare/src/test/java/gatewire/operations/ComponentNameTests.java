package gatewire.operations;

import static gatewire.api.Backends.mocked;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Backend;
import gatewire.check.Report;
import gatewire.openapi.contract.ContractOperation;
import java.util.List;
import java.util.Set;
import javax.lang.model.SourceVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComponentNameTests {

  record Smithy(Backend SayHello) {}

  record Java(Backend sayHello) {}

  @ParameterizedTest
  @CsvSource({
    "getPet, getPet",
    "list-pets, listPets",
    "ListPets, listPets",
    "IPAddress, ipAddress",
    "GET, get",
    "GET_PETS, get_PETS",
    "get /pets/{petId}, getPetsPetId",
    "Articles::show, articlesShow",
    "pets.list, petsList",
    "read_item__get, read_item__get",
    "größe-ändern, größeÄndern",
    "delete, delete",
    "default, default_",
    "true, true_",
    "_, __",
    "notify, notify_",
    "toString, toString_",
    "hash-code, hashCode_",
    "1st, _1st",
    "***, __",
    "a b-c, aBC",
  })
  void an_id_is_converted_to_javas_naming_style(String id, String name) {
    assertThat(ComponentName.of(id)).isEqualTo(name);
    assertThat(SourceVersion.isName(name)).isTrue();
  }

  private static List<ContractOperation> operations(String paths) {
    return OpenApi.text("openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {" + paths + "}")
        .operations();
  }

  @ParameterizedTest
  @CsvSource({
    "/, get, rootGet",
    "/pets/{petId}, get, petsPetIdGet",
    "/{proxy+}, x-amazon-apigateway-any-method, proxyAny",
    "/v1/pet-food, delete, v1PetFoodDelete",
  })
  void an_operation_without_an_id_is_named_after_its_route(
      String path, String httpMethod, String name) {
    ContractOperation operation =
        operations("'%s': {%s: {responses: {}}}".formatted(path, httpMethod)).get(0);

    assertThat(ComponentName.of(operation, Set.of())).isEqualTo(name);
  }

  @Test
  void a_component_may_have_the_id_itself_if_java_allows_it() {
    OpenApi hello =
        OpenApi.text(
            "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {/: {get: {operationId: SayHello, responses: {'200': {description: ok}}}}}");

    assertThat(Report.of(hello.integrate(new Smithy(mocked())).build().restApi()).errors())
        .isEmpty();
    assertThat(Report.of(hello.integrate(new Java(mocked())).build().restApi()).errors()).isEmpty();
  }

  @Test
  void two_operations_that_map_to_one_component_are_a_finding() {
    OpenApi twice =
        OpenApi.text(
            "openapi: 3.0.3\ninfo: {title: a, version: '1'}\npaths: {/: {get: {operationId: say-hello, responses: {'200': {description: ok}}}, put: {operationId: SayHello, responses: {'200': {description: ok}}}}}");

    assertThat(Report.of(twice.integrate(new Java(mocked())).build().restApi()).errors())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.toString())
                    .contains(
                        "say-hello (GET /) and SayHello (PUT /) both map to component 'sayHello': change the operationId of one of them"));
  }
}
