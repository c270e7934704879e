package gatewire.report;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.GatewayResponse;
import gatewire.model.GatewayResponseType;
import gatewire.model.HttpMethod;
import gatewire.model.Integration;
import gatewire.model.IntegrationResponse;
import gatewire.model.IntegrationType;
import gatewire.model.Method;
import gatewire.model.PathTemplate;
import gatewire.model.ResponseSource;
import gatewire.model.RestApi;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Descriptions of an API whose names and values try to become markup. */
class HostileDescriptionTests {

  private static final String HOSTILE =
      "a|b`c`\\|\n# x ](javascript:1) <script>alert('1')</script> \"onload=\"x\" ```";

  private static final List<ApiDescription> API = List.of(describe());

  @Test
  void each_row_of_a_markdown_table_has_its_cells() {
    String markdown = DescriptionFormat.MARKDOWN.print(API);

    assertThat(markdown).doesNotContain("<script>");
    int columns = 0;
    for (String line : markdown.lines().toList()) {
      if (!line.startsWith("|")) {
        columns = 0;
        continue;
      }
      int bars = line.replaceAll("\\\\.", "").replaceAll("[^|]", "").length();
      columns = columns == 0 ? bars : columns;
      assertThat(bars).as(line).isEqualTo(columns);
    }
  }

  @Test
  void markdown_starts_no_other_block() {
    assertThat(DescriptionFormat.MARKDOWN.print(API).lines())
        .filteredOn(line -> line.startsWith("```"))
        .containsExactly("```mermaid", "```");
  }

  @Test
  void html_contains_no_element_and_no_attribute_of_a_value() {
    String html = DescriptionFormat.HTML.print(API);

    assertThat(html)
        .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;")
        .doesNotContain("<script", "onload=\"")
        .doesNotContain("src=", "@import", "url(");
  }

  @Test
  void html_replaces_control_characters() {
    assertThat(HtmlText.text("a\u0000\u001b\ud800b")).isEqualTo("a\ufffd\ufffd\ufffdb");
  }

  @Test
  void json_contains_the_values() {
    assertThat(DescriptionFormat.JSON.print(API))
        .contains("\"name\" : \"a|b`c`\\\\|\\n# x", "\"routes\" : [", "\"when\" : \"otherwise\"");
  }

  @Test
  void an_empty_source_has_a_page() {
    assertThat(DescriptionFormat.HTML.print(List.of())).contains("<h1>No RestApi found.</h1>");
    assertThat(DescriptionFormat.MARKDOWN.print(List.of())).isEqualTo("No RestApi found.");
  }

  private static ApiDescription describe() {
    IntegrationResponse response =
        new IntegrationResponse(
            new StatusCode(200),
            Optional.empty(),
            Map.of(HOSTILE, ResponseSource.parse("integration.response.header." + HOSTILE)),
            Map.of(HOSTILE, HOSTILE),
            Optional.empty());
    Integration integration =
        Integration.builder(IntegrationType.HTTP)
            .httpMethod("GET")
            .uri(Text.of("https://a.example/" + HOSTILE))
            .credentials(Text.of(HOSTILE))
            .requestTemplate(HOSTILE, HOSTILE)
            .response(response)
            .build();
    RestApi api =
        RestApi.builder(HOSTILE)
            .description(Optional.of(HOSTILE))
            .policy(Optional.of(Text.of(HOSTILE)))
            .gatewayResponse(
                new GatewayResponse(
                    GatewayResponseType.DEFAULT_4XX,
                    Optional.empty(),
                    Map.of(HOSTILE, HOSTILE),
                    Map.of()))
            .method(
                Method.builder(HttpMethod.GET, PathTemplate.parse("/pets"), integration).build())
            .build();
    return ApiDescription.of(api, method -> true, List.of(), List.of("WARNING " + HOSTILE));
  }
}
