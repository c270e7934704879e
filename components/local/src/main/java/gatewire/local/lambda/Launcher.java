package gatewire.local.lambda;

import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/**
 * What every process is started with.
 *
 * @param threads for what waits: starting, reading output
 */
record Launcher(Vertx vertx, Executor threads, RuntimeCommand commands, FunctionLog log) {}
