package gatewire.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.RestApi;
import gatewire.openapi.ApiDocument;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingRoutesTests {

  private static final RestApi API =
      ApiDocument.read(
              """
              openapi: 3.0.1
              info: {title: t, version: "1"}
              paths:
                /a:
                  get: {x-amazon-apigateway-integration: {type: mock}}
                  x-amazon-apigateway-any-method: {x-amazon-apigateway-integration: {type: mock}}
                /a/b:
                  get: {x-amazon-apigateway-integration: {type: mock}}
              """)
          .api();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET /a | GET /a",
        "GET /a, GET /a/b and 2 more | GET /a",
        "GET /a header X | GET /a",
        "/a/b | GET /a/b",
        "/a | GET /a;ANY /a",
        "/paths/~1a | GET /a;ANY /a",
        "/paths/~1a~1b/get/security/0 | GET /a/b",
        "/paths/~1a/x-amazon-apigateway-any-method/responses | ANY /a",
        "/paths/~1gone/put | PUT /gone",
        "/components/schemas/a | ''",
        "/paths/~1a/parameters/0 | GET /a;ANY /a",
        "gateway response DEFAULT_4XX | ''",
        "GET /abc | ''",
      })
  void a_place_is_about_one_route_or_the_routes_of_a_path(String place, String routes) {
    assertThat(FindingRoutes.of(API).at(place))
        .isEqualTo(routes.isEmpty() ? List.of() : List.of(routes.split(";")));
  }
}
