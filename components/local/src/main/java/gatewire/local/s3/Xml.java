package gatewire.local.s3;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A writer of S3's XML. Control characters, which a key may contain, become character references as
 * in S3's responses. Standard XML 1.0 writers reject such characters.
 */
final class Xml {

  private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  private Xml() {}

  /** Starts a document whose root has no namespace, like S3's errors. */
  static Xml document(String root) {
    return new Xml().start(root);
  }

  /** Starts a document in S3's namespace. */
  static Xml s3Document(String root) {
    Xml xml = new Xml();
    xml.out.append('<').append(root).append(" xmlns=\"").append(NAMESPACE).append("\">");
    xml.open.push(root);
    return xml;
  }

  Xml start(String name) {
    out.append('<').append(name).append('>');
    open.push(name);
    return this;
  }

  Xml close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  Xml element(String name, Object value) {
    String content = value.toString();
    if (content.isEmpty()) {
      out.append('<').append(name).append("/>");
      return this;
    }
    out.append('<').append(name).append('>');
    content.chars().forEach(this::escape);
    out.append("</").append(name).append('>');
    return this;
  }

  String end() {
    while (!open.isEmpty()) {
      close();
    }
    return out.toString();
  }

  private void escape(int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      default -> {
        if (c < 0x20) {
          out.append("&#x").append(Integer.toHexString(c)).append(';');
        } else {
          out.append((char) c);
        }
      }
    }
  }
}
