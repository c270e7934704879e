package gatewire.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurlLineTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          GET     | /                    | curl -i 'http://localhost:8080/dev/'
          GET     | /pets/{petId}/photo  | curl -i 'http://localhost:8080/dev/pets/1/photo'
          ANY     | /files/{key+}        | curl -i 'http://localhost:8080/dev/files/1'
          HEAD    | /pets                | curl -I 'http://localhost:8080/dev/pets'
          DELETE  | /pets/{petId}        | curl -i -X DELETE 'http://localhost:8080/dev/pets/1'
          OPTIONS | /pets                | curl -i -X OPTIONS 'http://localhost:8080/dev/pets'
          PUT     | /pets/{petId}        | curl -i -X PUT -H 'Content-Type: application/json' --data '{}' 'http://localhost:8080/dev/pets/1'
          POST    | /pets                | curl -i -X POST -H 'Content-Type: application/json' --data '{}' 'http://localhost:8080/dev/pets'
          PATCH   | /pets                | curl -i -X PATCH -H 'Content-Type: application/json' --data '{}' 'http://localhost:8080/dev/pets'
          """)
  void calls_the_method(HttpMethod verb, String path, String line) {
    Integration mock = Integration.builder(IntegrationType.MOCK).build();
    Method method = Method.builder(verb, PathTemplate.parse(path), mock).build();

    assertThat(CurlLine.of("http://localhost:8080/dev", method)).isEqualTo(line);
  }
}
