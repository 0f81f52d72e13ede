package dev.vitral.shell.edge.compose;

import dev.vitral.esi.EsiOptions;
import dev.vitral.shell.cache.SharedCache;
import dev.vitral.shell.coding.Compressor;
import dev.vitral.shell.edge.site.Site;
import dev.vitral.shell.edge.upstream.Forwarding;
import dev.vitral.shell.edge.upstream.Upstream;
import dev.vitral.shell.edge.visit.Trust;
import io.vertx.core.Vertx;

/**
 * What all requests on one event loop share.
 *
 * @param trust what is believed of visitors
 * @param cache shared by the other event loops too
 * @param esi options of every rendering
 * @param compressor of pages that may be compressed
 * @param complaints about markup and fragments
 */
public record Equipment(
    Vertx vertx,
    Site site,
    Trust trust,
    SharedCache<Ready> cache,
    Upstream upstream,
    Forwarding forwarding,
    EsiOptions esi,
    Compressor compressor,
    Complaints complaints) {}
