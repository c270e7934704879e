package gatewire.template.engine;

import gatewire.template.TemplatePosition;
import gatewire.template.TemplateSyntaxError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.velocity.Template;
import org.apache.velocity.exception.ExtendedParseException;
import org.apache.velocity.exception.VelocityException;
import org.apache.velocity.runtime.parser.ParseException;
import org.apache.velocity.runtime.parser.Token;
import org.apache.velocity.runtime.parser.node.SimpleNode;
import org.jspecify.annotations.Nullable;

/**
 * Parses templates into Velocity's tree with the engine's nodes, and reports all the exceptions
 * that the parser may throw as one kind of error.
 */
public final class TemplateParser {

  /** The lexer reports its position only in its message. */
  private static final Pattern LEXICAL =
      Pattern.compile(
          "Lexical error at line ([0-9]+), column ([0-9]+)\\.  Encountered: (?:<EOF>|('.'|\\S+))");

  private TemplateParser() {}

  /**
   * Parses a template.
   *
   * @throws SyntaxException if API Gateway could not parse it either
   */
  public static SimpleNode parse(String source) throws SyntaxException {
    return parse(source, new Template());
  }

  /**
   * Parses a template.
   *
   * @param template receives the macros that the source defines
   */
  static SimpleNode parse(String source, Template template) throws SyntaxException {
    try {
      return VelocityRuntime.parse(source, template);
    } catch (ParseException e) {
      throw new SyntaxException(new TemplateSyntaxError(position(e, source), problem(e)));
    } catch (VelocityException e) {
      Throwable cause = e.getCause() instanceof ParseException ? e.getCause() : e;
      throw new SyntaxException(
          new TemplateSyntaxError(
              position(e, source), cause instanceof ParseException p ? problem(p) : firstLine(e)));
    } catch (StackOverflowError e) {
      throw new SyntaxException(
          new TemplateSyntaxError(new TemplatePosition(1, 1), "the template nests too deeply"));
    } catch (RuntimeException e) {
      throw new SyntaxException(new TemplateSyntaxError(new TemplatePosition(1, 1), firstLine(e)));
    }
  }

  private static String problem(ParseException e) {
    Token found = e.currentToken == null ? null : e.currentToken.next;
    if (found == null) {
      Matcher lexical = LEXICAL.matcher(firstLine(e));
      if (!lexical.find()) {
        return firstLine(e);
      }
      return lexical.group(3) == null
          ? "the template ends inside a string or a directive"
          : lexical.group(3) + " does not belong here";
    } else if (found.kind == 0) {
      return "the template ends inside a directive; an #end or a closing bracket is missing";
    }
    return "'%s' does not belong here".formatted(found.image.strip());
  }

  private static TemplatePosition position(Throwable e, String source) {
    if (e instanceof ExtendedParseException place && place.getLineNumber() > 0) {
      return new TemplatePosition(place.getLineNumber(), place.getColumnNumber());
    }
    Matcher lexical = LEXICAL.matcher(Optional.ofNullable(e.getMessage()).orElse(""));
    return lexical.find()
        ? new TemplatePosition(
            Integer.parseInt(lexical.group(1)), Integer.parseInt(lexical.group(2)))
        : end(source);
  }

  private static TemplatePosition end(String source) {
    int line = 1 + (int) source.chars().filter(c -> c == '\n').count();
    return new TemplatePosition(line, source.length() - source.lastIndexOf('\n'));
  }

  private static String firstLine(@Nullable Throwable e) {
    String message = Optional.ofNullable(e).map(Throwable::getMessage).orElse("no template");
    return message.lines().findFirst().orElse("no template");
  }

  /** Carries a syntax error out of the parser. */
  public static final class SyntaxException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient TemplateSyntaxError error;

    SyntaxException(TemplateSyntaxError error) {
      super(error.toString(), null, false, false);
      this.error = error;
    }

    /** Returns the position and the problem. */
    public TemplateSyntaxError error() {
      return error;
    }
  }
}
