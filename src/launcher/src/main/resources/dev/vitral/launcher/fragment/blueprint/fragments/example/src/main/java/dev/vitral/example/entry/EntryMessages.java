package dev.vitral.example.entry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What people read, in Spanish; the English words are in {@code messages}. */
@MessageBundle("example")
public interface EntryMessages {

  @Message("Example")
  String title();

  @Message("Un fragmento nuevo, con página, panel y equipo propios.")
  String lead();

  @Message("Lo último")
  String latest();

  @Message("Lo último que sabíamos")
  String latest_known();

  @Message("Ver todo")
  String see_all();
}
