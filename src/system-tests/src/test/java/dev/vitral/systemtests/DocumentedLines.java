package dev.vitral.systemtests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The commands that a document shows in blocks, between two marks. */
final class DocumentedLines {

  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");

  private DocumentedLines() {}

  static List<String> of(Path document, String from, String to) throws IOException {
    String text = Files.readString(document);
    int start = text.indexOf(from);
    return BLOCK
        .matcher(text.substring(start, text.indexOf(to, start)))
        .results()
        .map((MatchResult block) -> block.group(1))
        .flatMap(String::lines)
        .map(String::strip)
        .toList();
  }
}
