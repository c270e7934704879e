package gatewire.template.scan;

import gatewire.template.TemplateOutline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from a template what it does. It reads the source and not the parsed tree, because the tree
 * does not keep the source of conditions and texts.
 */
public final class OutlineScan {

  private static final Pattern DIRECTIVE =
      Pattern.compile(
          "##[^\\n]*\\n?|#\\*[\\s\\S]*?\\*#|#\\{?(set|if|elseif|foreach|else|end)\\b}?");
  private static final Pattern OVERRIDE =
      Pattern.compile(
          "\\s*\\$!?\\{?context\\.((?:request|response)Override\\.[^}=\\s]+)}?\\s*=(?!=)([\\s\\S]*)");

  private final String source;
  private final List<TemplateOutline.Assignment> overrides = new ArrayList<>();
  private final StringBuilder printed = new StringBuilder();
  private final Deque<Block> blocks = new ArrayDeque<>();
  private int position;

  /** An open {@code #if} or {@code #foreach}: where its output starts, and its condition. */
  private static final class Block {
    private final int start;
    private Optional<String> condition;
    private boolean prints;

    Block(int start, Optional<String> condition) {
      this.start = start;
      this.condition = condition;
    }
  }

  private OutlineScan(String source) {
    this.source = source;
  }

  /** Returns what a template does, also if it does not parse. */
  public static TemplateOutline outline(String source) {
    OutlineScan scan = new OutlineScan(source);
    scan.read();
    return new TemplateOutline(scan.overrides, oneLine(scan.printed.toString()));
  }

  private void read() {
    Matcher directive = DIRECTIVE.matcher(source);
    while (directive.find(position)) {
      print(source.substring(position, directive.start()));
      position = directive.end();
      if (directive.group(1) != null) {
        read(directive.group(1), directive.group());
      }
    }
    print(source.substring(position));
  }

  private void read(String name, String written) {
    switch (name) {
      case "set" -> assign(argument());
      case "if", "foreach" -> {
        int start = printed.length();
        String argument = argument();
        printed.append(written).append('(').append(argument).append(')');
        blocks.push(
            new Block(
                start,
                Optional.of(name.equals("if") ? oneLine(argument) : "each " + oneLine(argument))));
      }
      case "elseif" -> {
        String argument = argument();
        printed.append(written).append('(').append(argument).append(')');
        condition(oneLine(argument));
      }
      case "else" -> {
        printed.append(written);
        condition("otherwise");
      }
      default -> end(written);
    }
  }

  private void condition(String condition) {
    if (!blocks.isEmpty()) {
      blocks.peek().condition = Optional.of(condition);
    }
  }

  /** Removes the output of a block that only assigns. */
  private void end(String written) {
    if (blocks.isEmpty()) {
      return;
    }
    Block block = blocks.pop();
    if (!block.prints) {
      printed.setLength(block.start);
    } else {
      printed.append(written);
    }
  }

  private void print(String text) {
    printed.append(text);
    if (!text.isBlank()) {
      blocks.forEach(block -> block.prints = true);
    }
  }

  private void assign(String argument) {
    Matcher override = OVERRIDE.matcher(argument);
    if (override.matches()) {
      List<String> conditions = new ArrayList<>();
      for (Iterator<Block> outer = blocks.descendingIterator(); outer.hasNext(); ) {
        outer.next().condition.ifPresent(conditions::add);
      }
      overrides.add(
          new TemplateOutline.Assignment(
              override.group(1),
              oneLine(override.group(2)),
              conditions.isEmpty()
                  ? Optional.empty()
                  : Optional.of(String.join(" and ", conditions))));
    }
  }

  /** Reads an argument in parentheses, which may contain parentheses and quoted text. */
  private String argument() {
    int start = source.indexOf('(', position);
    if (start < 0) {
      return "";
    }
    int depth = 0;
    char quote = 0;
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        position = i + 1;
        return source.substring(start + 1, i);
      }
    }
    position = source.length();
    return source.substring(start + 1);
  }

  private static String oneLine(String source) {
    return source.strip().replaceAll("\\s*\\R\\s*", " ");
  }
}
