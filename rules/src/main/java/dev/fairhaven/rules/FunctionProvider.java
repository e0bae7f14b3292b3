package dev.fairhaven.rules;

import java.util.List;

/// Functions of somebody else's, found by [java.util.ServiceLoader]: name the implementation in
/// `META-INF/services/dev.fairhaven.rules.FunctionProvider`. It needs a public constructor without
/// parameters.
///
/// The functions appear in the editor and on the page of functions like all others. A name that is
/// taken stops the start.
@FunctionalInterface
public interface FunctionProvider {

  List<Function> functions();
}
