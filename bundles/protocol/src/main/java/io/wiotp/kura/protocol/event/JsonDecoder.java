/*
 * Copyright (c) 2026 the authors of the Watson IoT connector for Eclipse Kura
 * SPDX-License-Identifier: EPL-2.0
 */
package io.wiotp.kura.protocol.event;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON payload in any envelope. Thread-safe, keeps nothing.
 *
 * <p>The envelope is recognised: an object {@code d} alone, or with a text {@code ts} and nothing
 * else, is a frame; everything else is plain. Whole numbers within the range of long are Long and
 * exact, all others Double.
 */
public final class JsonDecoder {
  /**
   * @throws MalformedPayloadException when it is no JSON object in valid UTF-8, larger than {@link
   *     PayloadLimit#MAX_PAYLOAD}, nested deeper than 32 levels, names a member twice, holds a
   *     number beyond double or of more than about 1000 digits, or its {@code ts} is no time
   */
  public Decoded decode(byte[] payload) throws MalformedPayloadException {
    if (payload.length > PayloadLimit.MAX_PAYLOAD) {
      throw new MalformedPayloadException(
          "payload has " + payload.length + " bytes, at most " + PayloadLimit.MAX_PAYLOAD);
    }
    JsonReader reader = new JsonReader(new StringReader(text(payload)));
    try {
      if (reader.peek() != JsonToken.BEGIN_OBJECT) {
        throw new MalformedPayloadException("payload is not a JSON object but " + reader.peek());
      }
      Map<String, @Nullable Object> document = JsonValues.object(reader, 0);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedPayloadException("something follows the JSON object");
      }
      return unframed(document);
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      // The reader reports syntax by all three, a bad escape for example by the last.
      throw new MalformedPayloadException("payload is not JSON: " + syntax(e), e);
    }
  }

  private static String text(byte[] payload) throws MalformedPayloadException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
    } catch (CharacterCodingException e) {
      throw new MalformedPayloadException("payload is not valid UTF-8", e);
    }
  }

  private static Decoded unframed(Map<String, @Nullable Object> document)
      throws MalformedPayloadException {
    if (document.get("d") instanceof Map<?, ?> data) {
      @SuppressWarnings("unchecked")
      Map<String, @Nullable Object> metrics = (Map<String, @Nullable Object>) data;
      if (document.size() == 1) {
        return new Decoded(Envelope.D, metrics, null);
      }
      if (document.size() == 2 && document.get("ts") instanceof String time) {
        return new Decoded(Envelope.D_TS, metrics, timestamp(time));
      }
    }
    return new Decoded(Envelope.PLAIN, document, null);
  }

  private static Instant timestamp(String time) throws MalformedPayloadException {
    try {
      return TimestampFormat.parse(time);
    } catch (DateTimeException e) {
      throw new MalformedPayloadException("ts is not an ISO 8601 time: '" + shown(time) + "'", e);
    }
  }

  /** The reader's advice is for programmers; its position is what helps. */
  private static String syntax(Exception problem) {
    return shown(problem.getMessage())
        .replaceFirst("^Use JsonReader.* to accept malformed JSON", "syntax error");
  }

  /** Bounded and printable: the text may come from the payload. */
  private static String shown(@Nullable String text) {
    String bounded = text == null ? "" : text.substring(0, Math.min(text.length(), 120));
    return bounded.replaceAll("\\p{Cntrl}", "?");
  }
}
