/**
 * Atlases in files, format {@code zhenlian-atlas}, version 1. This comment is the specification.
 *
 * <h2>Two forms</h2>
 *
 * <p>An atlas is one JSON document or one folder; both hold the same facts, in the same tables and columns.
 *
 * <ul>
 *   <li>The <b>folder</b> is a Frictionless Data Package: one CSV file per table, named after it ({@code towns.csv}), and {@code
 *       datapackage.json}. CSV is RFC 4180: commas, quotes doubled inside quotes, a header, any order of columns. Line breaks are LF
 *       when written, LF or CRLF when read. Tables without rows may be absent. {@code datapackage.json} names the atlas: <code>
 *       {"name": id, "zhenlian": {"format": "zhenlian-atlas", "version": 1, "zh": .., "en": .., "as-of": ..}, "resources":
 *       [{"name": "towns", "path": "towns.csv"}]}</code>. Without it the atlas is called like its folder. Paths stay inside the
 *       folder.
 *   <li>The <b>document</b> is an object <code>{"format": "zhenlian-atlas", "version": 1, "id": .., "zh": .., "en": .., "as-of": ..,
 *       "sources": [{..}, ..], ..}</code>. Rows are objects; cells that are empty are left out. A row of a nested table stands in the
 *       row that it belongs to ({@code recipes[].inputs}) and does not repeat its id. Lists are arrays, numbers are numbers or texts.
 *       The resource {@code org/zhenlian/core/io/atlas.schema.json} is its JSON Schema.
 * </ul>
 *
 * <p>Both are UTF-8. A byte order mark is skipped. Other charsets, such as GB18030, are read when {@link
 * org.zhenlian.core.io.ReadOptions} names them; nothing is guessed.
 *
 * <h2>Cells</h2>
 *
 * <ul>
 *   <li>An <b>empty</b> cell means: not stated. It is never 0.
 *   <li><b>id</b>: a letter or digit of any script, then letters, digits, {@code . _ -}, at most 64 in all.
 *   <li><b>text</b>: kept to the character; CR LF inside becomes LF; other control characters are refused. In CSV a text that a
 *       spreadsheet would run (it begins, after any number of apostrophes, with {@code = + - @}, their full-width forms, tab or line
 *       feed) has one apostrophe more in front.
 *   <li><b>number</b>: {@code 1200.5}; also {@code 1,200}, {@code 20万}, {@code 1.5亿} and full-width digits. At most 34 digits,
 *       between 1e-30 and 1e30.
 *   <li><b>code</b>: a code of the standard that the column names.
 *   <li><b>date</b>: {@code 2023}, {@code 2023-09}, {@code 2023-09-08}, {@code 2023-H1}, {@code 2023-Q3} or {@code
 *       2019-01/2019-10}.
 *   <li><b>unit</b>: a symbol of {@link org.zhenlian.core.measure.Unit}, perhaps with a prefix: {@code t}, {@code 万元}.
 *   <li><b>kind:id</b>: something of the atlas: {@code source}, {@code region}, {@code product}, {@code recipe}, {@code
 *       enterprise}, {@code town} or {@code chain}, or the {@code atlas} itself; {@code town:qixian-glassware}.
 *   <li><b>word</b>: one of the words listed.
 *   <li><b>list</b>: in CSV {@code a;b;c}; items hold no semicolon.
 * </ul>
 *
 * <p>A <b>figure</b> is the run of columns {@code value,to,unit,qualifier,as-of,basis,reference,note}. With a value it needs a
 * basis; reported and derived figures need a reference. Where a product is counted (inputs, co-products, capacities, external
 * supply) an empty unit is the product's own and an empty value means that the amount is not known; date, basis and note then speak
 * of the fact that there is any.
 *
 * <h2>What is wrong is said</h2>
 *
 * <p>A row with an error is left out, never repaired, and whatever refers to it is left out as a consequence (LEFT_OUT, not an
 * error). A recipe is left out if one of its inputs or co-products is, a checklist if one of its items or criteria is, a scheme if
 * one of its indicators or grades is: without it, it would be another. Of towns, enterprises and charters only the broken nested row
 * is. A problem that no checklist knows and a kind of evidence that is nearly, but not quite, one that is asked for are warnings. Which
 * cells a criterion or an indicator has depends on its kind or method; a cell that does not belong is an error. Columns that the format does not know are reported and not read. What cannot be read at all (missing, other charset, not
 * well-formed, a key or column twice, other version, text after the end, beyond one of the limits that {@link org.zhenlian.core.io.ReadLimit} lists) is an {@link
 * org.zhenlian.core.io.AtlasFormatException}.
 *
 * <h2>Writing</h2>
 *
 * <p>Rows are in the atlas's order, numbers plain, every table is there in a folder (so that it is a template as well), and equal
 * atlases give the same bytes. What files cannot hold (control characters, half a surrogate pair, a semicolon in a list's item,
 * links of 1e40 yuan) is refused before anything is written. A crash leaves the old atlas or the new one.
 *
 * <h2>Tables</h2>
 *
 * <!-- tables, generated from Schema: see FormatPageTest -->
 *
 * <p><b>sources</b>: documents that figures and facts are taken from.
 *
 * <ul>
 *   <li>{@code id} (id, required): the source's id
 *   <li>{@code zh} (text): the Chinese title; a source has at least one title
 *   <li>{@code en} (text): the English title
 *   <li>{@code address} (text): where it was found: an address or a document number
 *   <li>{@code published} (date): when it was published
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>regions</b>: administrative divisions, retired ones included.
 *
 * <ul>
 *   <li>{@code code} (code, required): the GB/T 2260 code, six digits
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code from} (date): when the code came into use
 *   <li>{@code until} (date): when it was last in use, if it is retired
 *   <li>{@code successor} (code): the code that took its place, if it is retired
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>products</b>: what is made, bought or used.
 *
 * <ul>
 *   <li>{@code id} (id, required): the product's id
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code unit} (unit, required): the unit in which recipes, capacities and links count it
 *   <li>{@code industry} (code): the GB/T 4754 code of the industry that makes it, such as C3054
 *   <li>{@code hs} (text): the Harmonised System code, six digits
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>recipes</b>: ways to make a product: one run makes 1 unit of it.
 *
 * <ul>
 *   <li>{@code id} (id, required): the recipe's id
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code product} (id, required, from products): the main output
 *   <li>{@code share} (number): declared share, 0 to 1, among the recipes of this product
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>co-products</b>: what a run of a recipe makes beside; nested in the rows of recipes.
 *
 * <ul>
 *   <li>{@code recipe} (id, required, from recipes): the recipe
 *   <li>{@code product} (id, required, from products): the co-product
 *   <li>{@code value} (number): amount per run; empty: unknown
 *   <li>{@code to} (number): upper end, if the value is the lower end of a range
 *   <li>{@code unit} (unit): its unit; empty where a product is counted: the product's own
 *   <li>{@code qualifier} (word): how exactly; empty: exact (about, at-least, at-most)
 *   <li>{@code as-of} (date): the day or period
 *   <li>{@code basis} (word): on what it stands; required with a value (reported, derived, illustrative)
 *   <li>{@code reference} (text): reported: the id of a source; derived: the arithmetic in words
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>inputs</b>: what a run of a recipe needs; nested in the rows of recipes.
 *
 * <ul>
 *   <li>{@code recipe} (id, required, from recipes): the recipe
 *   <li>{@code group} (text): rows of a recipe with the same group are alternatives, every group is needed; empty: a group of its own, named after the product
 *   <li>{@code product} (id, required, from products): the product needed
 *   <li>{@code value} (number): amount per run; empty: unknown
 *   <li>{@code to} (number): upper end, if the value is the lower end of a range
 *   <li>{@code unit} (unit): its unit; empty where a product is counted: the product's own
 *   <li>{@code qualifier} (word): how exactly; empty: exact (about, at-least, at-most)
 *   <li>{@code as-of} (date): the day or period
 *   <li>{@code basis} (word): on what it stands; required with a value (reported, derived, illustrative)
 *   <li>{@code reference} (text): reported: the id of a source; derived: the arithmetic in words
 *   <li>{@code note} (text): a remark
 *   <li>{@code share} (number): declared share, 0 to 1, of the group's need that it covers
 *   <li>{@code criticality} (word): what happens when it fails; empty: essential (essential, non-essential, negligible)
 * </ul>
 *
 * <p><b>towns</b>: professional towns.
 *
 * <ul>
 *   <li>{@code id} (id, required): the town's id
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code regions} (list, required): codes of its regions, one or more
 *   <li>{@code category} (word, required): the official category (manufacturing, special-agriculture, light-industry-crafts)
 *   <li>{@code products} (list, required): ids of its leading products, one or more
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>tier-events</b>: changes of a town's tier; nested in the rows of towns.
 *
 * <ul>
 *   <li>{@code town} (id, required, from towns): the town
 *   <li>{@code as-of} (date): when
 *   <li>{@code tier} (word, required): the tier from then on; none: removed (county, municipal, provincial, none)
 *   <li>{@code batch} (text): the batch of recognition, in words
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>enterprises</b>: firms, co-operatives and plants.
 *
 * <ul>
 *   <li>{@code id} (id, required): the enterprise's id
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code credit-code} (code): the unified social credit code (GB 32100), 18 characters
 *   <li>{@code region} (code, required): the GB/T 2260 code of the region where it produces
 *   <li>{@code industry} (code): its GB/T 4754 code
 *   <li>{@code towns} (list): ids of the towns it belongs to
 *   <li>{@code basis} (word, required): on what its existence stands (reported, derived, illustrative)
 *   <li>{@code reference} (text): reported: the id of a source; derived: the arithmetic in words
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>capacities</b>: which recipes an enterprise can run; nested in the rows of enterprises.
 *
 * <ul>
 *   <li>{@code enterprise} (id, required, from enterprises): the enterprise
 *   <li>{@code recipe} (id, required, from recipes): the recipe
 *   <li>{@code value} (number): most units of the recipe's product in a year; empty: unknown
 *   <li>{@code to} (number): upper end, if the value is the lower end of a range
 *   <li>{@code unit} (unit): its unit; empty where a product is counted: the product's own
 *   <li>{@code qualifier} (word): how exactly; empty: exact (about, at-least, at-most)
 *   <li>{@code as-of} (date): the day or period
 *   <li>{@code basis} (word): on what it stands; required with a value (reported, derived, illustrative)
 *   <li>{@code reference} (text): reported: the id of a source; derived: the arithmetic in words
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>charters</b>: chains as the chain leader system sets them up.
 *
 * <ul>
 *   <li>{@code id} (id, required): the chain's id
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code region} (code, required): the GB/T 2260 code of the region whose chain it is
 *   <li>{@code lead-departments} (list): names of the departments that carry it
 *   <li>{@code owners} (list): ids of the chain-owner enterprises
 *   <li>{@code cores} (list): ids of the chain-core enterprises
 *   <li>{@code towns} (list): ids of the towns that serve it
 *   <li>{@code products} (list, required): ids of its final products, one or more
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>appointments</b>: chain leaders; nested in the rows of charters.
 *
 * <ul>
 *   <li>{@code charter} (id, required, from charters): the chain
 *   <li>{@code official} (text, required): the official's name, or the office
 *   <li>{@code post} (text): the post held
 *   <li>{@code from} (date): since when
 *   <li>{@code until} (date): until when
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>external-supply</b>: what can be had of a product from outside a region.
 *
 * <ul>
 *   <li>{@code product} (id, required, from products): the product
 *   <li>{@code region} (code, required): the GB/T 2260 code of the region from whose outside it comes
 *   <li>{@code availability} (word, required): how much there is (unlimited, limited, none, unknown)
 *   <li>{@code origin} (text): where it comes from, in words
 *   <li>{@code value} (number): limit per year, only if limited; empty: unknown
 *   <li>{@code to} (number): upper end, if the value is the lower end of a range
 *   <li>{@code unit} (unit): its unit; empty where a product is counted: the product's own
 *   <li>{@code qualifier} (word): how exactly; empty: exact (about, at-least, at-most)
 *   <li>{@code as-of} (date): the day or period
 *   <li>{@code basis} (word): on what it stands; required with a value (reported, derived, illustrative)
 *   <li>{@code reference} (text): reported: the id of a source; derived: the arithmetic in words
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>links</b>: which enterprise sold which other a product.
 *
 * <ul>
 *   <li>{@code supplier} (id, required, from enterprises): the selling enterprise
 *   <li>{@code customer} (id, required, from enterprises): the buying enterprise
 *   <li>{@code product} (id, required, from products): the product
 *   <li>{@code as-of} (date): the year or period
 *   <li>{@code quantity} (number): how much in a year, in the product's unit
 *   <li>{@code value} (number): for how much in a year, in yuan
 *   <li>{@code basis} (word, required): on what it stands (reported, derived, illustrative)
 *   <li>{@code reference} (text): reported: the id of a source; derived: the arithmetic in words
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>honours</b>: titles held.
 *
 * <ul>
 *   <li>{@code subject} (kind:id, required): who or what holds it
 *   <li>{@code kind} (word, required): the kind of title (single-champion, little-giant, specialised-sme, geographical-indication, intangible-heritage, time-honoured-brand, industry-base, other)
 *   <li>{@code level} (word): who awards it (national, provincial, municipal)
 *   <li>{@code as-of} (date): when it was awarded or reported
 *   <li>{@code valid-until} (date): when it lapses
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code zh} (text): the title in Chinese
 *   <li>{@code en} (text): the title in English
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>figures</b>: anything else that is known in numbers.
 *
 * <ul>
 *   <li>{@code subject} (kind:id, required): what it is about
 *   <li>{@code metric} (id, required): words joined by hyphens, such as output-value; price: yuan per product unit
 *   <li>{@code value} (number): the number, required
 *   <li>{@code to} (number): upper end, if the value is the lower end of a range
 *   <li>{@code unit} (unit): its unit; empty where a product is counted: the product's own
 *   <li>{@code qualifier} (word): how exactly; empty: exact (about, at-least, at-most)
 *   <li>{@code as-of} (date): the day or period
 *   <li>{@code basis} (word): on what it stands; required with a value (reported, derived, illustrative)
 *   <li>{@code reference} (text): reported: the id of a source; derived: the arithmetic in words
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>evidence</b>: documents and facts that show what something has or lacks.
 *
 * <ul>
 *   <li>{@code subject} (kind:id, required): what it speaks of; what a region has speaks to every town in it, but only in part
 *   <li>{@code kind} (id, required): what it shows, words joined by hyphens: a kind that criteria ask for, or any other
 *   <li>{@code state} (word): whether there is such a thing; empty: present (present, partial, absent)
 *   <li>{@code zh} (text): what it is, in Chinese
 *   <li>{@code en} (text): what it is, in English
 *   <li>{@code as-of} (date): its date
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>task-forces</b>: work special classes: the standing cross-department teams of towns and chains.
 *
 * <ul>
 *   <li>{@code subject} (kind:id, required): the town or chain that it works for
 *   <li>{@code leader} (text): who leads it
 *   <li>{@code department} (text): the lead department
 *   <li>{@code members} (list): member departments or persons
 *   <li>{@code contact} (text): whom to call
 *   <li>{@code as-of} (date): since when
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>goals</b>: numbers to be reached.
 *
 * <ul>
 *   <li>{@code subject} (kind:id, required): whose goal it is
 *   <li>{@code metric} (id, required): the metric: words joined by hyphens, as in figures
 *   <li>{@code comparison} (word, required): how the figure is compared with the target (at-least, more-than, at-most, less-than)
 *   <li>{@code target} (number, required): the number to be reached
 *   <li>{@code unit} (unit, required): its unit
 *   <li>{@code due} (date): the day or period whose figure is compared
 *   <li>{@code since} (date): when work towards it began
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>checklists</b>: lists of things asked for, such as the ten haves.
 *
 * <ul>
 *   <li>{@code id} (id, required): the checklist's id
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code purpose} (word, required): what its items mean (haves, requirements, problems)
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>checklist-items</b>: what a checklist asks for; nested in the rows of checklists.
 *
 * <ul>
 *   <li>{@code checklist} (id, required, from checklists): the checklist
 *   <li>{@code item} (id, required): the item's id: words joined by hyphens
 *   <li>{@code position} (number, required): its place in the list: 1, 2, 3
 *   <li>{@code zh} (text): what it asks for, in Chinese
 *   <li>{@code en} (text): what it asks for, in English
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>criteria</b>: ways to decide an item of a checklist: attested by evidence or honours, or by the level of a metric, its proportion in another or its growth; nested in the rows of checklists.
 *
 * <ul>
 *   <li>{@code checklist} (id, required, from checklists): the checklist
 *   <li>{@code item} (id, required): the item of the checklist
 *   <li>{@code kind} (word, required): by what it is decided (attested, level, proportion, growth)
 *   <li>{@code evidence} (list): attested only: kinds of evidence, any of which suffices
 *   <li>{@code honours} (list): attested only: kinds of honours, any of which suffices
 *   <li>{@code metric} (id): all but attested: the metric; of a proportion, that of the part
 *   <li>{@code whole} (id): proportion only: the metric of the whole
 *   <li>{@code comparison} (word): all but attested: how the number is compared with the threshold (at-least, more-than, at-most, less-than)
 *   <li>{@code threshold} (number): with what; empty: not known, nothing is decided
 *   <li>{@code unit} (unit): the threshold's unit; % for a proportion and for growth
 *   <li>{@code years} (number): a whole number: how many of the last years each, or how many growth runs over; empty: the latest figure, not for growth
 *   <li>{@code role} (word): what it does for its item; empty: decides (decides, hints, informs)
 *   <li>{@code zh} (text): what it asks, in Chinese
 *   <li>{@code en} (text): what it asks, in English
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>schemes</b>: assessment schemes: weighted indicators and grades.
 *
 * <ul>
 *   <li>{@code id} (id, required): the scheme's id
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code missing} (word, required): what happens where a figure is missing (bounds, reweight, zero, refuse)
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>scheme-indicators</b>: what a scheme scores, one or more; nested in the rows of schemes.
 *
 * <ul>
 *   <li>{@code scheme} (id, required, from schemes): the scheme
 *   <li>{@code indicator} (id, required): the indicator's id: words joined by hyphens
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code metric} (id, required): the metric whose figure is scored
 *   <li>{@code period} (word, required): the figure of the year assessed, or the latest of any period (year, latest)
 *   <li>{@code weight} (number, required): its weight, above 0
 *   <li>{@code method} (word, required): how the figure becomes a score from 0 to 1 (min-max, best, target, anchors)
 *   <li>{@code direction} (word, required): which way is better (higher, lower)
 *   <li>{@code worst} (number): anchors only: the value of score 0
 *   <li>{@code best} (number): anchors and target only: the value of score 1
 *   <li>{@code unit} (unit): the unit of worst and best
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <p><b>grades</b>: the grades of a scheme; nested in the rows of schemes.
 *
 * <ul>
 *   <li>{@code scheme} (id, required, from schemes): the scheme
 *   <li>{@code grade} (id, required): the grade's id: words joined by hyphens
 *   <li>{@code zh} (text): the Chinese name
 *   <li>{@code en} (text): the English name
 *   <li>{@code from} (number, required): the lowest score that earns it, 0 to 100
 * </ul>
 *
 * <p><b>policy-measures</b>: measures of policy and the problems that they address.
 *
 * <ul>
 *   <li>{@code id} (id, required): the measure's id
 *   <li>{@code zh} (text): what is done, in Chinese
 *   <li>{@code en} (text): what is done, in English
 *   <li>{@code subject} (kind:id, required): for whom: a region, a town or a chain; a region's measure is for every town in it
 *   <li>{@code problems} (list): ids of the checklist items that it addresses
 *   <li>{@code stage} (word, required): how far it has come (announced, under-way, done, abandoned)
 *   <li>{@code as-of} (date): the date of that
 *   <li>{@code source} (id, from sources): the id of the source
 *   <li>{@code note} (text): a remark
 * </ul>
 *
 * <!-- end of tables -->
 *
 * @since 0.1
 */
@NullMarked
package org.zhenlian.core.io;

import org.jspecify.annotations.NullMarked;
