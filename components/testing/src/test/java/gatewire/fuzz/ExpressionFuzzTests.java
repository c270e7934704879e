package gatewire.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatewire.model.IntegrationParameter;
import gatewire.model.PathTemplate;
import gatewire.model.RequestParameter;
import gatewire.model.RequestSource;
import gatewire.model.ResponseSource;
import gatewire.model.ServiceUri;
import gatewire.model.StatusCode;
import gatewire.model.Text;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Parses mapping expressions, paths and URIs: what is accepted is printed as it was written. */
class ExpressionFuzzTests {

  @FuzzTest
  void expressions(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertThat(RequestSource.parse(text).expression()).isEqualTo(text);
    assertThat(ResponseSource.parse(text).expression()).isEqualTo(text);
    printsWhatItParses(text, value -> RequestParameter.parse(value).expression());
    printsWhatItParses(text, value -> IntegrationParameter.parse(value).expression());
    // The path "//pets" is read as "/pets", so only the printed form is stable.
    printsWhatItParses(
        text,
        value -> {
          String printed = PathTemplate.parse(value).toString();
          assertThat(PathTemplate.parse(printed).toString()).isEqualTo(printed);
          return value;
        });
    printsWhatItParses(text, value -> StatusCode.parse(value).toString());
    assertThat(ServiceUri.parse(Text.of(text))).isNotNull();
  }

  private static void printsWhatItParses(String text, Function<String, String> reader) {
    try {
      assertThat(reader.apply(text)).isEqualTo(text);
    } catch (IllegalArgumentException e) {
      Sample.assertExplains(e);
    }
  }
}
