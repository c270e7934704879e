package gatewire.openapi.reader;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.model.RequestParameter;
import gatewire.openapi.Documents;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTests {

  private static String withPathParameters(String ofPath, String ofOperation) {
    return Documents.openApi(
        """
        paths:
          /pets/{petId}/files/{key+}:
            parameters: %s
            get: {parameters: %s, responses: {}, %s}
        """
            .formatted(ofPath, ofOperation, Documents.MOCK));
  }

  @Test
  void declare_every_placeholder_of_the_path_as_required() {
    assertThat(Documents.method(withPathParameters("[]", "[]")).requestParameters())
        .isEqualTo(Map.of(parameter("path.petId"), true, parameter("path.key"), true));
    assertThat(
            Documents.method(withPathParameters("[]", "[{name: petId, in: path, required: false}]"))
                .requestParameters())
        .containsEntry(parameter("path.petId"), true);
  }

  @Test
  void of_the_operation_replace_those_of_its_path() {
    assertThat(
            Documents.method(
                    withPathParameters(
                        "[{name: page, in: query, required: true}, {name: X-A, in: header}]",
                        "[{name: page, in: query}, {name: X-B, in: header, required: true}]"))
                .requestParameters())
        .containsEntry(parameter("querystring.page"), false)
        .containsEntry(parameter("header.X-A"), false)
        .containsEntry(parameter("header.X-B"), true);
  }

  @Test
  void with_a_name_that_mappings_cannot_contain_are_reported_in_awss_words() {
    assertThat(Documents.unparsed(withPathParameters("[]", "[{name: 'filter[name]', in: query}]")))
        .containsExactly(
            "/paths/~1pets~1{petId}~1files~1{key+}/get/parameters/0: Parameter name should match the"
                + " following regular expression: ^[a-zA-Z0-9:._$-]+$, but is 'filter[name]'");
  }

  @ParameterizedTest
  @CsvSource({"cookie", "body", "formData", "nowhere"})
  void in_a_place_that_methods_do_not_declare_are_ignored(String in) {
    String document = withPathParameters("[]", "[{name: x, in: " + in + "}]");

    assertThat(Documents.method(document).requestParameters()).hasSize(2);
    assertThat(Documents.warnings(document))
        .containsExactly(
            "/paths/~1pets~1{petId}~1files~1{key+}/get/parameters/0: Parameter 'x' of method 'GET"
                + " /pets/{petId}/files/{key+}' is in '"
                + in
                + "', which a method does not declare. Ignoring.");
  }

  @Test
  void that_are_not_objects_are_ignored_with_a_warning() {
    assertThat(Documents.unparsed(withPathParameters("[]", "[page]"))).isEmpty();
    assertThat(Documents.warnings(withPathParameters("[]", "[page]")))
        .containsExactly(
            "/paths/~1pets~1{petId}~1files~1{key+}/get/parameters/0: '0' must be an object, but is a string. Ignoring.");
  }

  @Test
  void with_an_invalid_flag_are_reported() {
    assertThat(
            Documents.unparsed(
                withPathParameters("[]", "[{name: x, in: query, required: always}]")))
        .containsExactly(
            "/paths/~1pets~1{petId}~1files~1{key+}/get/parameters/0/required: 'required' must be true"
                + " or false");
  }

  private static RequestParameter parameter(String name) {
    return RequestParameter.parse("method.request." + name);
  }
}
