package gatewire.local.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats times as API Gateway does. */
public final class RequestClock {

  private static final DateTimeFormatter REQUEST_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private record Second(long number, String httpDate) {}

  // All responses of one second share a string.
  private static volatile Second last = new Second(0, "");

  private RequestClock() {}

  /** Returns a time such as {@code 09/Apr/2015:12:34:56 +0000}. */
  public static String requestTime(long epochMillis) {
    return REQUEST_TIME.format(Instant.ofEpochMilli(epochMillis));
  }

  /** Returns the value of a {@code Date} header. */
  public static String httpDate(long epochMillis) {
    long second = epochMillis / 1000;
    Second known = last;
    if (known.number() != second) {
      known = new Second(second, HTTP_DATE.format(Instant.ofEpochSecond(second)));
      last = known;
    }
    return known.httpDate();
  }
}
