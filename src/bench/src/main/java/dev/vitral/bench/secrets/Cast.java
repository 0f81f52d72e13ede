package dev.vitral.bench.secrets;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people of a hunt, with a secret planted wherever the portal shows something to one person
 * alone. Two readers are named by nobody but themselves: what shows a name of theirs shows it to
 * them. Two authors may change what they wrote. Two editors, if their passwords are known, have
 * drafts and API keys.
 */
final class Cast implements AutoCloseable {

  private final Door door;

  /** Begins every text that is planted, and is found nowhere else. */
  private final String mark = "zqv" + Long.toString(System.currentTimeMillis(), 36);

  private final List<Person> people = new ArrayList<>();
  private final List<String> own = new ArrayList<>();
  private final List<Runnable> cleaning = new ArrayList<>();

  Cast(Door door, Optional<Path> accounts) {
    this.door = door;
    JsonArray liked = door.read("/api/prompts").getJsonArray("items");
    people.add(reader("a", liked.getJsonObject(0).getString("id")));
    people.add(reader("b", liked.getJsonObject(1).getString("id")));
    people.add(author("c"));
    people.add(author("d"));
    accounts.ifPresent(this::addEditors);
  }

  List<Person> people() {
    return List.copyOf(people);
  }

  /** Pages and data of one person, such as the form of a prompt. */
  List<String> own() {
    return List.copyOf(own);
  }

  private Person reader(String letter, String liked) {
    String handle = mark + "-" + letter;
    String name = mark + "-name-" + letter;
    Person reader = newcomer(handle, name);
    door.write(reader, "PUT", "/api/prompts/" + liked + "/like", new JsonObject());
    own.add("/prompts/" + liked);
    String id = door.read(reader, "/api/me").getString("id");
    return reader
        .with("the handle", handle, mark)
        .with("the name", name, mark)
        .with("the account", id, id)
        .with("the like", liked + "/likes/removal", "/likes/removal");
  }

  private Person author(String letter) {
    String handle = mark + "-" + letter;
    Person author = newcomer(handle, "Autora " + letter);
    JsonObject prompt = new JsonObject().put("prompt", "Una canción para " + letter);
    String path = door.write(author, "POST", "/api/prompts", prompt);
    cleaning.add(() -> door.write(author, "DELETE", path, new JsonObject()));
    String page = path.replaceFirst("^/api", "");
    own.addAll(List.of(page, page + "/edition", page + "/removal"));
    return author.with("the way to change a prompt", page + "/edition", "/edition");
  }

  private Person newcomer(String handle, String name) {
    String password = UUID.randomUUID().toString();
    door.register(handle, name, password);
    return door.logIn(handle, password);
  }

  private void addEditors(Path accounts) {
    List<JsonObject> editors =
        read(accounts).stream()
            .map(JsonObject.class::cast)
            .filter(account -> account.getJsonArray("roles").contains("editor"))
            .limit(2)
            .toList();
    for (JsonObject account : editors) {
      people.add(editor(account.getString("handle"), account.getString("password")));
    }
  }

  private static JsonArray read(Path accounts) {
    try {
      return new JsonArray(Files.readString(accounts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Person editor(String handle, String password) {
    Person editor = door.logIn(handle, password);
    String title = mark + "-draft-" + handle;
    JsonObject scores =
        new JsonObject().put("image", 8).put("handling", 8).put("autofocus", 8).put("value", 8);
    JsonObject draft =
        new JsonObject()
            .put("title", title)
            .put("summary", "Un resumen")
            .put("content", "Un párrafo.")
            .put("product", "sony-a7-iv")
            .put("pros", new JsonArray().add("ligera"))
            .put("cons", new JsonArray().add("cara"))
            .put("scores", scores)
            .put("lang", "es")
            .put("status", "draft");
    String path = door.write(editor, "POST", "/reviews", draft);
    cleaning.add(() -> door.write(editor, "DELETE", path, new JsonObject()));
    own.add(path.replaceFirst("^/reviews/", "/reviews/editor/"));
    return withKey(editor, password).with("the draft", title, mark);
  }

  private Person withKey(Person editor, String password) {
    String name = mark + "-key-" + editor.handle();
    JsonObject wish =
        new JsonObject().put("name", name).put("expiresInDays", 1).put("current", password);
    JsonObject made = door.made(editor, "/api/me/keys", wish);
    String path = "/api/me/keys/" + made.getString("id");
    cleaning.add(() -> door.write(editor, "DELETE", path, new JsonObject()));
    return editor.withKey(made.getString("key")).with("the name of the key", name, mark);
  }

  /** Takes away what was written; accounts stay, for no portal deletes any. */
  @Override
  public void close() {
    cleaning.forEach(Runnable::run);
  }
}
