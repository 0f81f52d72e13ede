package dev.vitral.datastores.postgresql;

import dev.vitral.datastores.home.OwnFiles;
import dev.vitral.datastores.store.Address;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Copies a running primary's files into a replica's directory between {@code pg_backup_start} and
 * {@code pg_backup_stop}: the artifacts hold no {@code pg_basebackup}. (PostgreSQL manual, "Making
 * a Base Backup Using the Low Level API".)
 */
record BaseCopy(Address primary, Roles roles) {
  private static final Set<String> LEFT_EMPTY =
      Set.of(
          "pg_wal",
          "pg_replslot",
          "pg_dynshmem",
          "pg_notify",
          "pg_serial",
          "pg_snapshots",
          "pg_stat_tmp",
          "pg_subtrans");
  private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts");

  /** Leaves a whole copy at {@code to}, or nothing. */
  void take(Path from, Path to) throws IOException, SQLException {
    Path draft = to.resolveSibling(to.getFileName() + ".copying");
    OwnFiles.delete(draft);
    OwnFiles.delete(to);
    try (Connection session = roles.superuser(primary);
        Statement statement = session.createStatement()) {
      statement.execute("SELECT pg_backup_start('replica', true)");
      copy(from, draft);
      try (ResultSet label =
          statement.executeQuery("SELECT labelfile FROM pg_backup_stop(false)")) {
        label.next();
        Files.writeString(draft.resolve("backup_label"), label.getString(1));
      }
    }
    Files.createDirectories(draft.resolve("pg_wal/archive_status"));
    Files.createFile(draft.resolve("standby.signal"));
    Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            OwnFiles.directory(to.resolve(from.relativize(directory)));
            boolean empty =
                from.equals(directory.getParent())
                    && LEFT_EMPTY.contains(directory.getFileName().toString());
            return empty ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!LEFT_OUT.contains(file.getFileName().toString())) {
              copyIfThere(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
  }

  /** Files may go while they are copied: the log that is replayed afterwards knows. */
  private static void copyIfThere(Path file, Path copy) throws IOException {
    try {
      Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException gone) {
      Files.deleteIfExists(copy);
    }
  }
}
