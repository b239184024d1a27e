package org.zhenlian.core.assessment;

import java.util.ArrayList;
import java.util.List;
import org.zhenlian.core.assessment.Judgement.Material;
import org.zhenlian.core.assessment.Judgement.Value;
import org.zhenlian.core.text.Names;

/** Collects what a rule found while it makes a {@link Judgement}. */
final class Outcome {
    final List<Value> values = new ArrayList<>();
    final List<Names> words = new ArrayList<>();
    final List<String> missing = new ArrayList<>();
    Material used = Material.NONE;
    Material beside = Material.NONE;
    Material later = Material.NONE;
}
