package dev.vitral.systemtests.votes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The counters in Redis, read past the service, in Redis' own protocol (RESP2). */
record ShownVotes(Map<String, String> settings) {

  private static final String COUNTER = "votes:";

  Map<String, Long> byCandidate(String contest) throws IOException {
    URI redis = URI.create(settings.getOrDefault("VITRAL_REDIS_URL", ""));
    String[] login =
        redis.getUserInfo() == null ? new String[0] : redis.getUserInfo().split(":", 2);
    String key = settings.getOrDefault("VITRAL_REDIS_PREFIX", "") + "board:" + contest;
    try (Socket socket = new Socket(redis.getHost(), redis.getPort());
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      if (login.length == 2) {
        send(socket, "AUTH", login[0], login[1]);
        in.readLine();
      }
      send(socket, "HGETALL", key);
      return counters(strings(in));
    }
  }

  private static Map<String, Long> counters(List<String> fieldsAndValues) {
    Map<String, Long> counters = new TreeMap<>();
    for (int i = 0; i + 1 < fieldsAndValues.size(); i += 2) {
      String field = fieldsAndValues.get(i);
      if (field.startsWith(COUNTER)) {
        counters.put(field.substring(COUNTER.length()), Long.valueOf(fieldsAndValues.get(i + 1)));
      }
    }
    return counters;
  }

  /** An array of bulk strings: {@code *2 $3 abc $1 d}, one item a line. */
  private static List<String> strings(BufferedReader in) throws IOException {
    String head = in.readLine();
    if (head == null || !head.startsWith("*")) {
      throw new IOException("Redis answers " + head);
    }
    List<String> strings = new ArrayList<>();
    for (int i = Integer.parseInt(head.substring(1)); i > 0; i--) {
      in.readLine();
      strings.add(in.readLine());
    }
    return strings;
  }

  private static void send(Socket socket, String... words) throws IOException {
    StringBuilder command = new StringBuilder("*" + words.length + "\r\n");
    for (String word : words) {
      command.append('$').append(word.length()).append("\r\n").append(word).append("\r\n");
    }
    socket.getOutputStream().write(command.toString().getBytes(StandardCharsets.UTF_8));
  }
}
