package gatewire.template.engine;

import static gatewire.template.engine.Templates.rendered;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.template.Overrides;
import gatewire.template.RenderResult;
import gatewire.template.RenderResult.Failed;
import gatewire.template.RenderResult.Reason;
import gatewire.template.TemplateInput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateContextTests {

  private final Map<String, Object> members = new HashMap<>();
  private TemplateContext context = TemplateContext.of(members);

  private TemplateVariables variables() {
    return new TemplateVariables(
        TemplateInput.of("{}", Map.of(), Map.of(), Map.of()), context, Map.of("table", "pets"));
  }

  private String render(String template) {
    return rendered(template, variables());
  }

  @Nested
  class Members {
    @Test
    void are_read_by_name_key_and_call() {
      members.put("requestId", "r-1");
      members.put("identity", Map.of("sourceIp", "1.2.3.4"));
      members.put("authorizer", Map.of("claims", Map.of("sub", "me")));

      assertThat(render("$context.requestId $context['requestId'] $context.get('requestId')"))
          .isEqualTo("r-1 r-1 r-1");
      assertThat(
              render(
                  "$context.identity.sourceIp $context.authorizer.claims.sub $context.authorizer.claims['sub']"))
          .isEqualTo("1.2.3.4 me me");
    }

    @Test
    void that_are_maps_print_nothing() {
      members.put("identity", Map.of("sourceIp", "1.2.3.4"));

      assertThat(
              render(
                  "[$context.get('identity')][$context.identity][$context.responseOverride][$context]"))
          .isEqualTo("[][][][]");
    }

    @Test
    void of_the_identity_iterate_as_recorded() {
      Map<String, Object> identity = new HashMap<>();
      List.of(
              "cognitoIdentityPoolId",
              "accountId",
              "cognitoIdentityId",
              "caller",
              "sourceIp",
              "principalOrgId",
              "accessKey",
              "cognitoAuthenticationType",
              "cognitoAuthenticationProvider",
              "userArn",
              "userAgent",
              "user")
          .forEach(name -> identity.put(name, null));
      members.put("identity", identity);

      assertThat(
              render("#foreach($k in $context.identity.keySet())$k=$context.identity.get($k) #end"))
          .isEqualTo(
              "cognitoIdentityPoolId= accountId= cognitoIdentityId= caller= sourceIp= principalOrgId= accessKey="
                  + " cognitoAuthenticationType= cognitoAuthenticationProvider= userArn= userAgent= user= ");
    }

    @Test
    void of_an_absent_authorizer_are_empty() {
      assertThat(
              render("#foreach($k in $context.authorizer.keySet())x#end[$context.isCanaryRequest]"))
          .isEqualTo("[]");
    }

    @Test
    void include_stage_variables() {
      assertThat(
              render(
                  "$stageVariables.table $stageVariables.get('table') [$stageVariables.none] $stageVariables"))
          .isEqualTo("pets pets [] {table=pets}");
    }
  }

  @Nested
  class Overriding {
    @Test
    void records_every_form_of_assignment() {
      render(
          "#set($context.requestOverride.header.X-Foo = 'a')#set($context.requestOverride.header['x-bar'] = 2)"
              + "#set($n = 'n')#set($context.requestOverride.querystring[$n] = 'q')"
              + "$context.requestOverride.querystring.put('p', 'put')"
              + "#set($context['requestOverride'].path['id'] = \"7\")"
              + "#set($context.responseOverride.header.many = ['one', $n])#set($context.responseOverride.status = 202)");

      assertThat(context.overrides())
          .isEqualTo(
              new Overrides(
                  Map.of("X-Foo", List.of("a"), "x-bar", List.of("2")),
                  Map.of("id", "7"),
                  Map.of("n", List.of("q"), "p", List.of("put")),
                  Map.of("many", List.of("one", "n")),
                  OptionalInt.of(202)));
    }

    @Test
    void prints_nothing() {
      assertThat(render("[$context.requestOverride.querystring.put('p', 'put')]")).isEqualTo("[]");
    }

    @Test
    void in_the_request_template_is_read_in_the_response_template() {
      render("#set($context.requestOverride.path.who = 'ann')");

      assertThat(render("$context.requestOverride.path.who $context.requestOverride.path['who']"))
          .isEqualTo("ann ann");
    }

    @Test
    void without_a_value_sets_an_empty_string_but_no_status() {
      render(
          "#set($context.requestOverride.header.a = $nope)#set($context.responseOverride.status = $nope)");

      assertThat(context.overrides().requestHeader()).containsExactly(entry("a", List.of("")));
      assertThat(context.overrides().responseStatus()).isEmpty();
    }

    @Test
    void is_returned_with_the_output() {
      RenderResult rendering =
          MappingTemplate.parse("#set($context.responseOverride.status = 404)gone")
              .render(variables());

      assertThat(rendering).isEqualTo(new RenderResult.Rendered("gone", context.overrides()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "600", "'400'", "'teapot'", "4.5", "[400]"})
    void ignores_a_status_that_is_not_an_integer_from_100_to_599(String status) {
      render("#set($context.responseOverride.status = %s)".formatted(status));

      assertThat(context.overrides().responseStatus()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($context.responseOverride.header.a = '1')#set($context.responseOverride.header.a = '1')",
          "#set($context.responseOverride.status = 200)#set($context.responseOverride.status = 201)",
          "#set($context.requestOverride.path.a = 1)$context.requestOverride.path.put('a', 2)",
          "#set($context.requestOverride.querystring.a = 1)#set($context.requestOverride.querystring['a'] = 2)",
          "#foreach($i in [1..2])#set($context.requestOverride.header.a = $i)#end",
          "$context.requestOverride.header.put('a', 1)$context.requestOverride.header.putAll({'a': 2})"
        })
    void of_the_same_parameter_twice_fails(String template) {
      RenderResult rendering = MappingTemplate.parse(template).render(variables());

      assertThat(rendering).isInstanceOf(Failed.class);
      assertThat(((Failed) rendering).reason()).isEqualTo(Reason.OVERRIDDEN_TWICE);
    }

    @Test
    void reports_which_parameter_was_overridden_twice() {
      RenderResult rendering =
          MappingTemplate.parse(
                  "#set($context.responseOverride.header.a = '1')\n#set($context.responseOverride.header.a = '2')")
              .render(variables());

      assertThat(((Failed) rendering).detail())
          .isEqualTo(
              "$context.responseOverride.header.a is set a second time; keep the value in a variable and override once");
    }

    @Test
    void of_an_unknown_target_has_no_effect() {
      render(
          "#set($context.requestOverride.headers.a = 1)#set($context.requestOverride.status = 200)");

      assertThat(context.overrides()).isEqualTo(TemplateContext.of(Map.of()).overrides());
    }

    @Test
    void has_the_initial_keys_of_aws() {
      context = TemplateContext.of(Map.of());

      assertThat(
              render(
                  "#foreach($k in $context.requestOverride.keySet())$k #end|"
                      + "#foreach($k in $context.responseOverride.keySet())$k #end"))
          .isEqualTo("path header querystring |header ");
    }
  }
}
