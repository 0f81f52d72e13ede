package dev.vitral.songs.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The model E5-small-v2, quantised (Wang et al., 2022): it wants to be told what a text is for, and
 * its vector is the mean over the pieces.
 */
final class E5 implements AutoCloseable {

  static final Model MODEL = new Model("e5-small-v2-q", "1.11.0-beta19", 384);

  private static final int LONGEST = 512;
  private static final int VOCABULARY = 30_522;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieces pieces;

  private E5(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
    this.environment = environment;
    this.session = session;
    this.pieces = pieces;
  }

  /**
   * Loads the model: a tenth of a second and 60 MB outside the heap.
   *
   * @param threads that one text may use
   */
  static E5 load(int threads) throws IOException, OrtException {
    WordPieces pieces = new WordPieces(vocabulary());
    Path file = Files.createTempFile("e5-", ".onnx");
    try (InputStream model = resource("e5-small-v2-q.onnx")) {
      Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      return new E5(
          environment, environment.createSession(file.toString(), options(threads)), pieces);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** Memory before speed: no arena that keeps what the longest text took. */
  private static OrtSession.SessionOptions options(int threads) throws OrtException {
    OrtSession.SessionOptions options = new OrtSession.SessionOptions();
    options.setIntraOpNumThreads(threads);
    options.setInterOpNumThreads(1);
    options.setExecutionMode(OrtSession.SessionOptions.ExecutionMode.SEQUENTIAL);
    options.setCPUArenaAllocator(false);
    options.setMemoryPatternOptimization(false);
    return options;
  }

  /** The pieces that the model knows, with their numbers. */
  static Map<String, Integer> vocabulary() throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(2 * VOCABULARY);
    try (InputStream in = resource("e5-small-v2-q-tokenizer.json");
        JsonParser json = new ObjectMapper().createParser(in)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_OBJECT && "vocab".equals(json.currentName())) {
          while (json.nextToken() != JsonToken.END_OBJECT) {
            vocabulary.put(json.currentName(), json.nextIntValue(0));
          }
        }
      }
    }
    return vocabulary;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
    if (in == null) {
      throw new IOException("The model's " + name + " is not on the class path");
    }
    return in;
  }

  Embedding embed(Embedder.Purpose purpose, String text) throws OrtException {
    String prefix = purpose == Embedder.Purpose.QUERY ? "query: " : "passage: ";
    WordPieces.Pieces read = pieces.of(prefix + text, LONGEST);
    return new Embedding(normalised(sum(run(read.ids()))), read.truncated());
  }

  private FloatBuffer run(long[] ids) throws OrtException {
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor input = tensor(ids);
        OnnxTensor mask = tensor(ones);
        OnnxTensor types = tensor(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      return ((OnnxTensor) result.get(0)).getFloatBuffer();
    }
  }

  private OnnxTensor tensor(long[] row) throws OrtException {
    return OnnxTensor.createTensor(environment, LongBuffer.wrap(row), new long[] {1, row.length});
  }

  /** The sum of the pieces' states, which follow one another. */
  private static float[] sum(FloatBuffer states) {
    float[] sum = new float[MODEL.dimensions()];
    while (states.hasRemaining()) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += states.get();
      }
    }
    return sum;
  }

  /** The same direction with length 1; of a sum it is that of the mean. */
  private static float[] normalised(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += x * x;
    }
    float length = (float) Math.sqrt(square);
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
