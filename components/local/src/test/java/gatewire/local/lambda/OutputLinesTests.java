package gatewire.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutputLinesTests {

  private static List<String> lines(String output) throws IOException {
    return lines(new StringReader(output));
  }

  private static List<String> lines(Reader output) throws IOException {
    OutputLines lines = new OutputLines(new BufferedReader(output));
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }

  @Test
  void splits_lines_as_java_does() throws IOException {
    for (String output :
        new String[] {"", "a", "a\n", "a\nb", "\n\n", "a\r\nb\r\r\n\nc", "\r", "\n\r\n"}) {
      assertThat(lines(output))
          .isEqualTo(new BufferedReader(new StringReader(output)).lines().toList());
    }
  }

  @Test
  void cuts_a_line_that_is_too_long() throws IOException {
    String line = "x".repeat(OutputLines.MAX_LENGTH);

    assertThat(lines(line + "\n" + line + "yz\nend"))
        .containsExactly(line, line + " [TRUNCATED]", "end");
  }

  @Test
  void reads_an_endless_line_in_constant_memory() throws IOException {
    Reader endless =
        new Reader() {
          private long left = 1L << 28;

          @Override
          public int read(char[] buffer, int offset, int length) {
            left -= length;
            return left > 0 ? length : -1;
          }

          @Override
          public void close() {}
        };

    assertThat(lines(endless)).singleElement().asString().hasSize(OutputLines.MAX_LENGTH + 12);
  }
}
