package dev.vitral.datastores.elasticsearch;

import java.util.List;
import org.elasticsearch.Build;
import org.elasticsearch.client.internal.node.NodeClient;
import org.elasticsearch.rest.BaseRestHandler;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;

/** {@code GET /}: name and version, which every client asks for first. */
final class RootHandler extends BaseRestHandler {
  private static final String ANSWER =
      """
      {"name":"%s","cluster_name":"vitral","version":{"number":"%s","build_flavor":"default"},\
      "tagline":"You Know, for Search"}
      """;

  @Override
  public String getName() {
    return "vitral_root";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(RestRequest.Method.GET, "/"), new Route(RestRequest.Method.HEAD, "/"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client) {
    String answer = ANSWER.formatted(ElasticsearchStore.NODE, Build.current().version());
    return channel ->
        channel.sendResponse(new RestResponse(RestStatus.OK, "application/json", answer));
  }
}
