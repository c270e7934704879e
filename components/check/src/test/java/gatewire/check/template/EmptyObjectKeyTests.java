package gatewire.check.template;

import static gatewire.check.fixture.ApiFixtures.JSON;
import static gatewire.check.fixture.ApiFixtures.api;
import static gatewire.check.fixture.ApiFixtures.get;
import static gatewire.check.fixture.ApiFixtures.service;
import static org.assertj.core.api.Assertions.assertThat;

import gatewire.check.rule.Rule;
import gatewire.model.RequestValidator;
import gatewire.model.RestApi;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmptyObjectKeyTests {

  private static final String OVERRIDE =
      "#set($context.requestOverride.path.file = $input.params('f'))";

  private final Rule rule = new EmptyObjectKey();

  static RestApi example() {
    return of("s3:path/photos/{file}", OVERRIDE);
  }

  private static RestApi of(String call, String template) {
    return get("/doc", service(call).requestTemplate(JSON, template)).api();
  }

  @Nested
  class Finds {
    @Test
    void a_key_that_is_only_a_query_parameter() {
      assertThat(rule.examine(example()))
          .singleElement()
          .hasToString(
              """
              GET /doc: a request template sets $context.requestOverride.path.file to $input.params('f'), which may be empty, and the URI's key is only {file}: S3 then lists the bucket for GET
                fix: require and validate the parameter, set the override only if the value is not empty, or put a fixed prefix before {file}""");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($f = $input.params('f'))#set($context.requestOverride.path.file = $f)",
          "#set($context.requestOverride.path.file = $input.path('$.file'))",
          "#set($context.requestOverride.path['file'] = $input.params().querystring.f)",
          "#set($context.requestOverride.path.file = \"$!{input.params().querystring.get('f')}\")",
          "#set($context.requestOverride.path.file = $util.urlEncode($input.params('f')))",
          "#set($context.requestOverride.path.file = \"$input.params('f')$!{input.params('g')}\")",
          "#set($f = $util.urlEncode(\"$!input.path('$.f')\").replaceAll('[+]', '%20'))#set($context.requestOverride.path.file = \"$f\")"
        })
    void the_same_in_other_words(String template) {
      assertThat(rule.examine(of("s3:path/photos/{file}", template))).hasSize(1);
    }

    @Test
    void a_bucket_in_the_host_name() {
      assertThat(rule.examine(of("photos.s3:path/{file}", OVERRIDE))).hasSize(1);
    }
  }

  @Nested
  class Ignores {
    @ParameterizedTest
    @ValueSource(strings = {"s3:path/photos/docs/{file}", "s3:path/{file}/a", "sqs:path/1/{file}"})
    void other_URIs(String call) {
      assertThat(rule.examine(of(call, OVERRIDE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "#set($context.requestOverride.path.file = 'fixed')",
          "#if($input.params('f') != '')#set($context.requestOverride.path.file = $input.params('f'))#end",
          "#set($f = $input.params('f'))#if($f == '')#set($f = 'none')#end#set($context.requestOverride.path.file = $f)",
          "#set($context.requestOverride.path.file = \"a-$input.params('f')\")",
          "#set($context.requestOverride.path.file = $util.urlEncode('fixed'))",
          "#set($f = \"a$input.params('f')\")#set($context.requestOverride.path.file = $util.urlEncode($f))"
        })
    void values_that_are_not_empty(String template) {
      assertThat(rule.examine(of("s3:path/photos/{file}", template))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "\"$!{input.params().querystring.get('f')}\"",
          "$util.urlEncode($input.params().get('querystring').get('f'))"
        })
    void a_required_and_validated_parameter_in_other_words(String value) {
      String template = "#set($context.requestOverride.path.file = %s)".formatted(value);
      var route =
          get("/doc", service("s3:path/photos/{file}").requestTemplate(JSON, template))
              .requires("method.request.querystring.f")
              .requestValidator("all");

      assertThat(rule.examine(route.api())).hasSize(1);
      assertThat(
              rule.examine(
                  api(route).requestValidator(new RequestValidator("all", false, true)).build()))
          .isEmpty();
    }

    @Test
    void a_path_parameter() {
      var api =
          get("/doc/{f}", service("s3:path/photos/{file}").requestTemplate(JSON, OVERRIDE)).api();

      assertThat(rule.examine(api)).isEmpty();
    }

    @Test
    void a_parameter_that_is_required_and_validated() {
      var api =
          api(get("/doc", service("s3:path/photos/{file}").requestTemplate(JSON, OVERRIDE))
                  .requires("method.request.querystring.f")
                  .requestValidator("all"))
              .requestValidator(new RequestValidator("all", false, true))
              .build();

      assertThat(rule.examine(api)).isEmpty();
    }
  }
}
