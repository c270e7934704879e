package gatewire.local.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer among those that one connection brought.
 *
 * @param isWhole whether all of it came, and it begins and is framed as HTTP has it
 */
record Answers(int status, String head, String body, boolean isWhole) {

  private static final Pattern HEAD =
      Pattern.compile("HTTP/1\\.\\d ([2-5]\\d\\d) [^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n");
  private static final Pattern LENGTH =
      Pattern.compile("\r\nContent-Length: (\\d+)\r\n", Pattern.CASE_INSENSITIVE);

  /** Take what a connection brought apart; what is no answer is one that is not whole. */
  static List<Answers> parse(String text) {
    List<Answers> answers = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Matcher head = HEAD.matcher(text).region(at, text.length());
      if (!head.lookingAt()) {
        answers.add(new Answers(0, "", text.substring(at), false));
        return answers;
      }
      int length = length(head.group()).orElse(0);
      int end = head.end() + length;
      String body = text.substring(head.end(), Math.min(end, text.length()));
      answers.add(
          new Answers(Integer.parseInt(head.group(1)), head.group(), body, end <= text.length()));
      at = Math.min(end, text.length());
    }
    return answers;
  }

  private static Optional<Integer> length(String head) {
    Matcher length = LENGTH.matcher(head);
    return length.find() ? Optional.of(Integer.parseInt(length.group(1))) : Optional.empty();
  }
}
