package gatewire.check.rule;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.lambda;
import static gatewire.check.fixture.ApiFixtures.lambdaProxy;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.fixture.ApiFixtures;
import gatewire.template.TemplateFinding.Kind;
import org.junit.jupiter.api.Test;

class TemplateRuleTests {

  private final Rule rule =
      new TemplateRule(Kind.SYNTAX) {
        @Override
        public RuleDescription description() {
          return RuleDescription.warning("invalid", "", "");
        }

        @Override
        protected Finding addFix(Finding finding) {
          return finding;
        }
      };

  @Test
  void examines_the_templates_of_responses_too() {
    assertThat(rule.examine(get("/pets", lambda()).templatedResponse(200, "#if(").api()))
        .singleElement()
        .asString()
        .startsWith(
            "GET /pets: the template of integration response 200 for application/json, line 1");
  }

  @Test
  void ignores_a_proxy_because_it_renders_no_template() {
    assertThat(rule.examine(get("/pets", lambdaProxy().requestTemplate(JSON, "#if(")).api()))
        .isEmpty();
  }

  @Test
  void finds_the_same_mistake_in_each_of_several_routes() {
    var api =
        ApiFixtures.api(
                get("/a", lambda().requestTemplate(JSON, "#if(")),
                get("/b", lambda().requestTemplate(JSON, "#if(")))
            .build();

    assertThat(rule.examine(api)).extracting(Finding::place).containsExactly("GET /a", "GET /b");
  }
}
