package gatewire.local.authorization;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Caches an authorizer's results for their time to live, at most 1,000. Thread-safe. */
final class AuthorizerCache {

  private static final int CAPACITY = 1_000;

  private record CachedResult(AuthorizerResult result, long expires) {}

  private final long ttlNanos;
  private final LongSupplier nanos;
  private final Map<String, CachedResult> entries =
      new LinkedHashMap<String, CachedResult>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CachedResult> eldest) {
          return size() > CAPACITY;
        }
      };

  AuthorizerCache(Duration ttl, LongSupplier nanos) {
    this.ttlNanos = ttl.toNanos();
    this.nanos = nanos;
  }

  synchronized Optional<AuthorizerResult> get(String key) {
    CachedResult entry = entries.get(key);
    if (entry == null || entry.expires() - nanos.getAsLong() <= 0) {
      return Optional.empty();
    }
    return Optional.of(entry.result());
  }

  synchronized void put(String key, AuthorizerResult result) {
    if (ttlNanos > 0) {
      entries.put(key, new CachedResult(result, nanos.getAsLong() + ttlNanos));
    }
  }
}
