package gatewire.check;

import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Finding;
import gatewire.model.RestApi;
import gatewire.model.Stage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiKeyCheckTests {

  private static final Stage DEV = Stage.named("dev");
  private static final RestApi KEYED =
      api(get("/open"), get("/a").apiKeyRequired(), get("/b").apiKeyRequired()).build();

  /** A finding for {@code rules.md}. */
  static Stream<Finding> examples() {
    return ApiKeyCheck.examine(KEYED, DEV, false, false).stream();
  }

  @Test
  void finds_routes_on_a_stage_without_a_usage_plan() {
    assertThat(examples())
        .singleElement()
        .hasToString(
            """
            stage 'dev': [GET /a, GET /b] require an API key, but no usage plan contains the stage
              AWS: Forbidden
              fix: create the keys with ApiArgs.apiKeys(…), or a usage plan with the stage and a key; suppress this warning if another program creates them""");
  }

  @Test
  void finds_routes_on_a_stage_whose_usage_plan_has_no_key() {
    assertThat(ApiKeyCheck.examine(KEYED, DEV, true, false))
        .hasValueSatisfying(
            finding ->
                assertThat(finding.problem())
                    .isEqualTo(
                        "[GET /a, GET /b] require an API key, but no usage plan of the stage has a key"));
  }

  @Test
  void ignores_a_stage_with_a_key_and_an_API_without_such_routes() {
    assertThat(ApiKeyCheck.examine(KEYED, DEV, true, true)).isEmpty();
    assertThat(ApiKeyCheck.examine(get("/open").api(), DEV, false, false)).isEmpty();
  }
}
