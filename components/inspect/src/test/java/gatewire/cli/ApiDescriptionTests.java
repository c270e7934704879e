package gatewire.cli;

import static gatewire.api.Declarations.custom;
import static gatewire.api.Declarations.mock;
import static gatewire.api.Declarations.respond;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.api.ApiBuilder;
import gatewire.api.Cors;
import gatewire.check.Report;
import gatewire.model.EndpointSettings;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationConnection;
import gatewire.model.IntegrationType;
import gatewire.model.IpAddressType;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.ResponseTransferMode;
import gatewire.model.RestApi;
import gatewire.model.Text;
import gatewire.report.ApiDescription;
import gatewire.report.DescriptionFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ApiDescriptionTests {

  private static final String A_OR_B =
      "           sets Access-Control-Allow-Origin ← $origin, if $origin =="
          + " 'https://a.example' || $origin == 'https://b.example'\n";

  @Test
  void shows_all_origins_of_cors() {
    assertThat(
            describe(
                Api.named("pets")
                    .cors(Cors.allowOrigins("https://a.example", "https://b.example"))
                    .get("/pets", mock())))
        .contains("         Access-Control-Allow-Origin        ← 'https://a.example'\n")
        .contains(A_OR_B);
  }

  @Test
  void describes_streaming_load_balancers_and_the_endpoint() {
    Integration streamed =
        Integration.builder(IntegrationType.HTTP_PROXY)
            .httpMethod("GET")
            .uri(Text.of("https://a.example"))
            .responseTransferMode(ResponseTransferMode.STREAM)
            .connection(IntegrationConnection.vpcLink(Text.of("link"), Text.of("arn:balancer")))
            .build();
    RestApi api =
        RestApi.builder("pets")
            .method(Method.builder(HttpMethod.GET, PathTemplate.parse("/pets"), streamed).build())
            .endpoint(
                new EndpointSettings(
                    Optional.of(IpAddressType.DUALSTACK),
                    Optional.of("SecurityPolicy_TLS13_1_3_2025_09"),
                    Optional.of("STRICT")))
            .build();

    assertThat(describe(api))
        .startsWith(
            "API 'pets', REGIONAL\n  IP address type: dualstack\n  security policy: SecurityPolicy_TLS13_1_3_2025_09\n  endpoint access mode: STRICT\n")
        .contains("GET /pets → HTTP_PROXY GET https://a.example at arn:balancer (streamed)\n");
  }

  @Test
  void describes_equal_OPTIONS_methods_once() {
    String description =
        describe(
            Api.named("pets")
                .cors(Cors.allowOrigins("https://a.example"))
                .get("/pets", mock())
                .get("/pets/{petId}", mock())
                .put("/orders", mock()));

    assertThat(description)
        .contains("\n\nOPTIONS /pets\nOPTIONS /pets/{petId} → MOCK\n")
        .contains("\n\nOPTIONS /orders → MOCK\n")
        .containsOnlyOnce("'GET,OPTIONS'");
  }

  @Test
  void describes_statuses_that_send_the_same_once() {
    assertThat(
            describe(
                Api.named("pets")
                    .get(
                        "/pets",
                        mock()
                            .responses(
                                custom(
                                    Map.of(
                                        "404", respond(404).message("no"),
                                        "409", respond(409).message("no")))))))
        .contains("  404    on 404\n  409    on 409\n         ")
        .containsOnlyOnce("{\"message\":\"no\"}");
  }

  @Test
  void shortens_a_long_template_and_counts_its_lines() {
    String template = "{\n" + "\"name\": \"$input.path('$.name')\",\n".repeat(9) + "\"x\": 1}";

    assertThat(
            describe(Api.named("pets").get("/pets", mock().requestTemplate("text/csv", template))))
        .contains(
            "  body   text/csv                           ← { \"name\": \"$input.path('$.name')\", ")
        .contains("… (11 lines)\n");
  }

  @Test
  void selects_routes_and_their_findings() {
    ApiBuilder api = Api.named("pets").get("/pets", mock()).delete("/pets", mock());

    assertThat(describe(api, "--route", "/pets")).contains("GET /pets →", "DELETE /pets →");
    assertThat(describe(api, "--route", "delete"))
        .contains("DELETE /pets →")
        .doesNotContain("GET /pets →");
    assertThat(describe(api, "--route", "GET /p*"))
        .contains("GET /pets →")
        .doesNotContain("DELETE /pets →");
    assertThat(describe(api, "--route", "/pet")).doesNotContain("/pets →");
  }

  private static String describe(ApiBuilder declared, String... arguments) {
    return describe(declared.build().restApi(), arguments);
  }

  private static String describe(RestApi api, String... arguments) {
    RouteFilter filter = new RouteFilter();
    new CommandLine(CommandSpec.create().addMixin("filter", CommandSpec.forAnnotatedObject(filter)))
        .parseArgs(arguments);
    LocatedReport report = LocatedReport.of(api, Report.of(api), Locator.NONE).selected(filter);
    return DescriptionFormat.TEXT.print(
        List.of(
            ApiDescription.of(
                api, filter::selects, List.of(), ReportText.findings(report).toList())));
  }
}
