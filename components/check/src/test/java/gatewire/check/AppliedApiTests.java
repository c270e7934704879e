package gatewire.check;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.http;
import static gatewire.check.fixture.ApiFixtures.httpProxy;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static gatewire.check.fixture.ApiFixtures.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Test;

class AppliedApiTests {

  @Test
  void mistakes_that_a_proxy_ignores_give_one_warning() {
    RestApi api =
        get("/pets", lambdaProxy().requestTemplate(JSON, "#if("))
            .maps("integration.request.path.id", "method.request.path.id")
            .maps("integration.request.header.X", "unquoted")
            .integrationResponse(200, ".*", mapping("X-Undeclared", "unquoted"))
            .integrationResponse(200, "[")
            .api();

    assertThat(Report.of(api).findings())
        .singleElement()
        .extracting(Finding::toString)
        .isEqualTo(
            """
            GET /pets: AWS_PROXY integrations ignore request parameters [integration.request.path.id, integration.request.header.X] and request templates [application/json] and integration responses [200, 200]
              fix: drop them and let the backend set the response, or change the type to AWS""");
  }

  @Test
  void an_http_proxy_applies_its_request_parameters() {
    RestApi api = get("/pets", httpProxy()).maps("integration.request.header.X", "unquoted").api();

    assertThat(Report.of(api).errors())
        .extracting(Finding::rule)
        .containsExactly("invalid-mapping-expression");
  }

  @Test
  void an_api_whose_parts_all_apply_stays_as_it_is() {
    RestApi api = get("/pets", http()).integrationResponse(200, mapping("ETag")).api();

    assertThat(AppliedApi.of(api)).isSameAs(api);
  }
}
