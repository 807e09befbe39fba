/** What real Kura would punish without a word, collected. */
@org.jspecify.annotations.NullMarked
package io.wiotp.devkit.kura.finding;
