package gatewire.report;

import static gatewire.api.Declarations.custom;
import static gatewire.api.Declarations.literal;
import static gatewire.api.Declarations.mock;
import static gatewire.api.Declarations.options;
import static gatewire.api.Declarations.respond;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.api.Api;
import gatewire.model.RestApi;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportFormatsTests {

  private static final RestApi PETS =
      Api.named("pets")
          .get(
              "/pets",
              mock().responses(custom(Map.of("200", respond(200).header("ETag", literal("v1"))))))
          .put("/pets/{petId}", mock(), options().iam().apiKey())
          .build()
          .restApi();

  private static final ApiDescription DESCRIPTION =
      ApiDescription.of(PETS, method -> true, List.of(), List.of());

  @Test
  void markdown_has_a_diagram_and_a_table_of_callers() {
    assertThat(DescriptionFormat.MARKDOWN.print(List.of(DESCRIPTION)))
        .contains(
            "  r0[\"GET /pets\"]\n  r1[\"🔒 PUT /pets/{petId}\"]\n  b0([\"Mock\"])\n  r0 --> b0\n")
        .contains("| `GET /pets` | `Mock` | every client |\n")
        .contains("| `PUT /pets/{petId}` | `Mock` | AWS\\_IAM (signed request) and an API key |\n");
  }

  @Test
  void markdown_has_a_row_for_each_header_of_each_status() {
    assertThat(DescriptionFormat.MARKDOWN.print(List.of(DESCRIPTION)))
        .contains("| `200` | `on 200` | `ETag` | `'v1'` |\n");
  }

  @Test
  void html_has_captions_scopes_and_a_title_for_the_diagram() {
    assertThat(DescriptionFormat.HTML.print(List.of(DESCRIPTION)))
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
        .contains("<caption>Each route with its backend and its callers</caption>")
        .contains("<th scope=\"col\">Route</th>", "<th scope=\"rowgroup\" rowspan=")
        .contains("role=\"img\" aria-labelledby=\"api1-diagram\"")
        .contains("prefers-color-scheme:dark", "@media print");
  }

  @Test
  void a_large_api_is_drawn_by_the_first_segments_of_its_paths() {
    var api = Api.named("large");
    for (int i = 0; i < 50; i++) {
      api = api.get("/pets/p" + i, mock());
    }
    ApiDescription large =
        ApiDescription.of(api.build().restApi(), method -> true, List.of(), List.of());

    assertThat(Diagram.of(large).sources())
        .containsExactly(new Diagram.Source("/pets/…", false, List.of(0)));
  }

  @Test
  void roles_show_what_they_may_do() {
    assertThat(
            StatementDescription.of(
                "{\"Statement\":{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"*\"},\"NotAction\":[\"s3:Get*\"],\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"a\":true}}}}"))
        .contains(
            List.of(
                new StatementDescription(
                    "Allow",
                    List.of("AWS *"),
                    List.of("not s3:Get*"),
                    List.of("*"),
                    "{\"Bool\":{\"a\":true}}")));
  }
}
