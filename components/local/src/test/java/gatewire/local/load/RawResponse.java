package gatewire.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the responses that were read from a connection.
 *
 * @param isWhole whether the response is complete and valid HTTP
 */
record RawResponse(int status, String head, String body, boolean isWhole) {

  private static final Pattern HEAD =
      Pattern.compile("HTTP/1\\.\\d ([2-5]\\d\\d) [^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n");
  private static final Pattern LENGTH =
      Pattern.compile("\r\nContent-Length: (\\d+)\r\n", Pattern.CASE_INSENSITIVE);

  /** Splits the data of a connection into responses; data that is not a response is not whole. */
  static List<RawResponse> parse(String data) {
    List<RawResponse> responses = new ArrayList<>();
    int at = 0;
    while (at < data.length()) {
      Matcher head = HEAD.matcher(data).region(at, data.length());
      if (!head.lookingAt()) {
        responses.add(new RawResponse(0, "", data.substring(at), false));
        return responses;
      }
      int length = length(head.group()).orElse(0);
      int end = head.end() + length;
      String body = data.substring(head.end(), Math.min(end, data.length()));
      responses.add(
          new RawResponse(
              Integer.parseInt(head.group(1)), head.group(), body, end <= data.length()));
      at = Math.min(end, data.length());
    }
    return responses;
  }

  private static Optional<Integer> length(String head) {
    Matcher length = LENGTH.matcher(head);
    return length.find() ? Optional.of(Integer.parseInt(length.group(1))) : Optional.empty();
  }
}
