package gatewire.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasePathTests {

  @ParameterizedTest
  @CsvSource({
    "ignore,  /v1/shop/eu, /pets, /pets",
    "prepend, /v1/shop/eu, /pets, /v1/shop/eu/pets",
    "split,   /v1/shop/eu, /pets, /shop/eu/pets",
    "ignore,  /v1,         /pets, /pets",
    "prepend, /v1,         /pets, /v1/pets",
    "split,   /v1,         /pets, /pets",
    "Prepend, v1/,         /pets, /v1/pets",
    "PREPEND, /v1,         /,     /v1",
    "prepend, /,           /pets, /pets",
    "split,   /,           /pets, /pets",
  })
  void is_ignored_prepended_or_split(
      String treatment, String basePath, String path, String resolved) {
    String document =
        Documents.swagger(
            "basePath: " + basePath + "\n" + Documents.operation(path, Documents.MOCK));
    ImportParameters parameters = ImportParameters.DEFAULT.withBasePath(BasePath.parse(treatment));

    assertThat(ApiDocument.read(document, parameters).api().methods())
        .singleElement()
        .hasToString(Documents.method(document).toString().replace(path(path), path(resolved)));
    assertThat(Documents.method(ApiDocument.read(document, parameters).api()).route())
        .isEqualTo("GET " + resolved);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{url: 'https://api.example/v1/shop/'} | /v1/shop/pets",
        "{url: 'https://api.example'} | /pets",
        "{url: /v1} | /v1/pets",
        "{url: 'https://{host}/v1', variables: {host: {default: api.example}}} | /v1/pets",
        "{url: 'https://api.example/{basePath}', variables: {basePath: {default: /prod}}} | /prod/pets",
        "{url: 'https://api.example/v1/{basePath}', variables: {basePath: {default: prod}}} | /v1/prod/pets",
        "{url: 'https://api.example/v1', variables: {basePath: {default: /prod}}} | /prod/pets",
      })
  void of_openapi_is_the_first_servers_path_or_its_variable(String server, String resolved) {
    String document =
        Documents.openApi(
            "servers: [" + server + "]\n" + Documents.operation("/pets", Documents.MOCK));

    assertThat(
            Documents.method(
                    ApiDocument.read(
                            document, ImportParameters.DEFAULT.withBasePath(BasePath.PREPEND))
                        .api())
                .route())
        .isEqualTo("GET " + resolved);
  }

  @Test
  void rejects_other_values() {
    assertThatThrownBy(() -> BasePath.parse("drop"))
        .hasMessage("import parameter basepath 'drop' is not one of ignore, prepend, split");
  }

  private static String path(String path) {
    return "path=" + path;
  }
}
